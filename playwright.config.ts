import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  /* One more than the cores of a small machine: the tests wait a good part of their time. */
  workers: 3,
  fullyParallel: true,
  /* On a machine that others share a test may time out once. One that passes at the second go is listed as flaky, and is to be mended. */
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 25_000 },
  reporter: process.env.CI ? [['dot'], ['json', { outputFile: 'test-results/results.json' }]] : [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  outputDir: 'test-results/artifacts',
})
