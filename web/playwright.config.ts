import { defineConfig } from '@playwright/test'

const port = 4179

/** Started by e2e/run.ts, which finds a Chromium and builds the pages if need be. No browser is downloaded. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  workers: 1,
  timeout: 30_000,
  reporter: 'list',
  webServer: {
    command: 'node mock/server.ts',
    env: { PORT: String(port), UI_OUT: process.env['UI_OUT'] ?? 'dist' },
    url: `http://127.0.0.1:${port}/sign-in`,
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      executablePath: process.env['CHROMIUM'],
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
})
