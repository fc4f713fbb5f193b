import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** The server room serves what lands in UI_OUT; without it the build goes to dist/. */
const out = process.env['UI_OUT'] ?? 'dist'

export default defineConfig({
  plugins: [vue()],
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'chrome87',
    chunkSizeWarningLimit: 900,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)/ },
            { name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router)[\\/]/ },
          ],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'eslint/**/*.test.ts', 'mock/**/*.test.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
})
