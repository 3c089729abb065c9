"""Balloons, captions and pages as vectors, drawn once and used by browser and export alike."""

from server.engine.lettering.pages import Unfit, balloon_svg, page_pdf, page_png, page_svg, shots, unfit

__all__ = ["Unfit", "balloon_svg", "page_pdf", "page_png", "page_svg", "shots", "unfit"]
