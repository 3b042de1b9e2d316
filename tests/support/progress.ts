import type { Reporter, TestCase, TestModule } from 'vitest/node'
import type { Progress } from '#server/tools/testPhase.ts'

/** Tells `npm test` what runs and what has ended. Whoever calls Vitest by hand has nobody to tell. */
export const progress: Reporter = {
  onInit() {
    if (!process.send) return
    // When the one who started us is gone nobody is left to end us if we hang.
    process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'))
    process.channel?.unref()
  },
  onTestModuleStart: (module) => tell({ kind: 'began', what: nameOf(module) }),
  onTestModuleEnd(module) {
    const { duration, setupDuration, collectDuration } = module.diagnostic()
    tell({ kind: 'file', name: nameOf(module), milliseconds: duration + setupDuration + collectDuration })
    // A file that could not be loaded has failed without a test that failed.
    for (const _ of module.errors()) tell({ kind: 'ended', what: nameOf(module), outcome: 'failed' })
    tell({ kind: 'over', what: nameOf(module) })
  },
  onTestCaseReady: (test) => tell({ kind: 'began', what: nameOf(test) }),
  onTestCaseResult(test) {
    const outcome = test.result().state === 'passed' ? 'passed' : 'failed'
    tell({ kind: 'ended', what: nameOf(test), outcome })
  },
}

function nameOf(part: TestModule | TestCase): string {
  return part.type === 'module' ? part.relativeModuleId : `${part.module.relativeModuleId} > ${part.fullName}`
}

function tell(said: Progress): void {
  if (process.connected) process.send?.(said)
}
