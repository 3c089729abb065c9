"""What is sold, what it permits, and the append-only account of it. Edits are never refused for money."""
