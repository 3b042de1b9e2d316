import { afterAll, vi } from 'vitest'

// A worker goes on from file to file, which saves a third of the time; what a file leaves in our own modules and in the
// globals it replaced is no business of the next one. Libraries stay loaded.
vi.resetModules()

afterAll(() => {
  vi.resetModules()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
