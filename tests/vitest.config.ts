import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { hasExternalData } from '#tests/support/external.ts'
import { A_TEST, ONE_WAIT } from '#tests/support/limits.ts'
import { LongestFirst } from '#tests/support/longestFirst.ts'
import { findBrowser } from '#tests/support/page/browser.ts'
import { progress } from '#tests/support/progress.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Vite would give us `graphql`'s second build beside the one that Apollo and graphql-jit load, and the two do not mix. */
const oneGraphql = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }

const onTheSeed = { globalSetup: ['tests/support/seeded/seeded.ts'] }

type Suffix = 'unit' | 'db' | 'ui' | 'own' | 'e2e' | 'alone' | 'external'

/** The suffix says what a test needs; what a project needs is started only if one of its files runs. */
export default defineConfig({
  root,
  test: {
    reporters: ['default', progress],
    // A database that ends in order, to be kept, takes its time.
    teardownTimeout: ONE_WAIT,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', 0, { environment: 'node', maxWorkers: availableParallelism(), isolate: false }),
      project('db', 1, {
        globalSetup: ['tests/support/worlds.ts'],
        setupFiles: ['tests/support/setup/emptied.ts'],
        // One database, emptied before each test: a second one would plan every question a second time. The worker keeps
        // its modules from file to file.
        maxWorkers: 1,
        isolate: false,
      }),
      ui,
      // Each file has servers of its own, which plan their questions on both processors.
      project('own', 6, { fileParallelism: false }),
      // Nobody writes to the seeded database. A worker keeps its browser, and the pages in it, from file to file.
      project('e2e', 3, { ...onTheSeed, maxWorkers: 2, isolate: false }),
      // As e2e; but it stops the database, or its figures are worth printing only where nothing else runs.
      project('alone', 4, { ...onTheSeed, fileParallelism: false }),
      ...external(),
    ],
  },
})

type TestOptions = NonNullable<Extract<TestProjectConfiguration, { test?: unknown }>['test']>

function project(suffix: Suffix, groupOrder: number, test: TestOptions) {
  const include = [`tests/**/*.${suffix}.test.{ts,tsx}`]
  const limits = { testTimeout: A_TEST, hookTimeout: A_TEST, expect: { poll: { timeout: ONE_WAIT, interval: 100 } } }
  return {
    root,
    resolve: oneGraphql,
    test: { name: suffix, include, root, ...limits, sequence: { groupOrder }, ...test },
  }
}

/** One component in a real browser, which is looked for only when such a file runs. */
async function ui() {
  const { launch } = await findBrowser()
  return {
    ...project('ui', 2, {
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: launch }),
        instances: [{ browser: 'chromium' as const }],
      },
    }),
    resolve: {},
    plugins: [react()],
  }
}

function external() {
  if (hasExternalData()) return [project('external', 5, {})]
  const files = readdirSync(`${root}/tests`, { recursive: true, encoding: 'utf8' })
  const left = files.filter((file) => file.endsWith('.external.test.ts')).length
  console.log(`external data not found: ${left} files not run`)
  return []
}
