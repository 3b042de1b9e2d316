import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm run dev` finds the server; the built client is served by the server itself. */
const api = `http://127.0.0.1:${process.env.PORT ?? '4000'}`

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../.data/client', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The page policy allows fonts and images from our own address only, so nothing is inlined as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': api, '/healthz': api, '/readyz': api } },
})
