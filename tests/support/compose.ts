import { execFileSync } from 'node:child_process'

/** `docker compose config` needs no engine. Without the plug-in there is nobody to ask. */
export function composeProblem(): string {
  const run = (args: readonly string[]) =>
    execFileSync('docker', ['compose', ...args], {
      stdio: 'pipe',
      cwd: new URL('../../', import.meta.url),
      env: { ...process.env, NEO4J_PASSWORD: 'for-this-check' },
    })
  try {
    run(['version'])
  } catch {
    return 'no compose plug-in'
  }
  try {
    run(['config', '--quiet'])
    return 'valid'
  } catch (problem) {
    return String(problem)
  }
}
