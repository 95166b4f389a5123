import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  /* One more than the cores of a small machine: the tests wait a good part of their time. */
  workers: 3,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 25_000 },
  reporter: process.env.CI ? [['dot'], ['json', { outputFile: 'test-results/results.json' }]] : [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  outputDir: 'test-results/artifacts',
})
