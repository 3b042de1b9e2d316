import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { neo4jVersion } from '#server/db/local/neo4jSettings.ts'
import { lastLine, runProgram } from '#server/db/local/runProgram.ts'
import { type Say, StartProblem } from '#server/messages.ts'

/** Where the jars of our Neo4j are: in the user's cache, one copy for all clones. */
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
    await fetchJars(neo4jVersion, workshop, env, say)
    // In one step, so that a fetch that was cut off leaves nothing that looks whole.
    await rename(join(workshop, 'lib'), folder).catch((problem: unknown) => {
      if (!existsSync(folder)) throw problem
    })
    return folder
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

/** The jars of a version, or of the newest in a range of Maven's, into `lib` below a folder. Throws FETCH_FAILED. */
export async function fetchJars(version: string, workshop: string, env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const lib = join(workshop, 'lib')
  await writeFile(join(workshop, 'pom.xml'), pomOf(version))
  const counted = async () => say('FETCHING_NEO4J', { version, count: await filesIn(lib) })
  await counted()
  const progress = setInterval(() => void counted(), 5_000)
  try {
    const args = ['-B', '-q', 'dependency:copy-dependencies', '-DoutputDirectory=lib']
    const { ok, output } = await runProgram('mvn', args, { cwd: workshop, env })
    if (!ok || (await filesIn(lib)) === 0) throw new StartProblem('FETCH_FAILED', { reason: reasonIn(output) })
  } finally {
    clearInterval(progress)
  }
}

function reasonIn(output: string): string {
  const error = output.split('\n').find((line) => line.includes('ERROR'))
  return (error ?? lastLine(output)).replace(/^\[ERROR\]\s*/, '').slice(0, 300)
}

async function filesIn(folder: string): Promise<number> {
  return (await readdir(folder).catch(() => [])).length
}

const pomOf = (version: string): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>neo4j</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`
