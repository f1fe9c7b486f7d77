import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { placesPlugin } from './src/lib/places/places-plugin.ts';

/** Where `npm run dev` finds the running server. */
const server = process.env.MUSTER_DEV_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [
    placesPlugin(),
    sveltekit({
      adapter: adapter({ pages: 'build', fallback: '200.html', precompress: false }),
      compilerOptions: {
        runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true),
      },
      serviceWorker: { register: false },
    }),
  ],
  build: { chunkSizeWarningLimit: 1200 },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/api': server, '/socket.io': { target: server, ws: true } },
  },
});
