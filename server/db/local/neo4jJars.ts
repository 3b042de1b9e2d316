import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { neo4jVersion } from '#server/db/local/neo4jSettings.ts'
import { type Say, StartProblem } from '#server/messages.ts'

/** Where the jars of our Neo4j stand, in the user's cache: one copy for all clones. */
export function jarsFolder(env: NodeJS.ProcessEnv): string {
  const cache = env.XDG_CACHE_HOME || join(homedir(), '.cache')
  return join(cache, 'partnership-network-explorer', `neo4j-${neo4jVersion}`)
}

/** The folder of the jars; fetched with Maven where it is not there yet. Throws FETCH_FAILED. */
export async function neo4jJars(env: NodeJS.ProcessEnv, say: Say): Promise<string> {
  const folder = jarsFolder(env)
  if (existsSync(folder)) return folder
  await mkdir(dirname(folder), { recursive: true })
  const workshop = await mkdtemp(`${folder}-`)
  try {
    await writeFile(join(workshop, 'pom.xml'), pom)
    await fetchInto(workshop, env, say)
    // In one step, so that a fetch that was cut off leaves nothing that looks whole.
    await rename(join(workshop, 'lib'), folder).catch((problem: unknown) => {
      if (!existsSync(folder)) throw problem
    })
    return folder
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

async function fetchInto(workshop: string, env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const lib = join(workshop, 'lib')
  const counted = async () => say('FETCHING_NEO4J', { version: neo4jVersion, count: await filesIn(lib) })
  await counted()
  const progress = setInterval(() => void counted(), 5_000)
  try {
    const { code, output } = await runMaven(workshop, env)
    if (code !== 0 || (await filesIn(lib)) === 0) throw new StartProblem('FETCH_FAILED', { reason: reasonIn(output) })
  } finally {
    clearInterval(progress)
  }
}

function runMaven(cwd: string, env: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const args = ['-B', '-q', 'dependency:copy-dependencies', '-DoutputDirectory=lib']
    const maven = spawn('mvn', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    maven.stdout.on('data', (part: Buffer) => (output += part))
    maven.stderr.on('data', (part: Buffer) => (output += part))
    maven.on('error', (problem) => resolve({ code: 1, output: problem.message }))
    maven.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

function reasonIn(output: string): string {
  const lines = output.split('\n').filter((line) => line.includes('ERROR'))
  return (lines[0] ?? output.trim().split('\n').at(-1) ?? '').replace(/^\[ERROR\]\s*/, '').slice(0, 300)
}

async function filesIn(folder: string): Promise<number> {
  return (await readdir(folder).catch(() => [])).length
}

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>neo4j</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${neo4jVersion}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>${neo4jVersion}</version></dependency>
  </dependencies>
</project>
`
