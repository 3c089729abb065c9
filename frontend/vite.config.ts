/** Builds into server/web (committed, so that an install needs no Node); serves with a proxy while developing. */
import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const server = process.env.DIORAMA_SERVER ?? "http://127.0.0.1:8000";

/** The lettering font, which the server draws balloons with: unmodified files of its package. */
function lettering(): Plugin {
  const from = "node_modules/@fontsource/shantell-sans";
  const scripts = ["latin", "latin-ext", "cyrillic", "vietnamese"];
  const styles = ["600-normal", "600-italic", "800-normal"];
  const files = scripts.flatMap((script) => styles.map((style) => `shantell-sans-${script}-${style}.woff`));
  return {
    name: "lettering",
    apply: "build",
    generateBundle() {
      for (const file of files) {
        this.emitFile({
          type: "asset",
          fileName: `fonts/${file}`,
          source: readFileSync(`${from}/files/${file}`),
        });
      }
      this.emitFile({ type: "asset", fileName: "fonts/LICENSE", source: readFileSync(`${from}/LICENSE`) });
    },
  };
}

export default defineConfig({
  plugins: [react(), lettering()],
  build: {
    outDir: process.env.OUT_DIR ?? "../server/web",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
  server: {
    port: 8170,
    host: "127.0.0.1",
    proxy: {
      "/api": server,
      "/signin": server,
      "/healthz": server,
      "/ws": { target: server, ws: true },
    },
  },
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx"], environment: "node" },
});
