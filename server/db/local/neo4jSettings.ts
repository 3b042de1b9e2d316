/** The Neo4j that we run ourselves, and that `docker-compose.yml` names. */
export const neo4jVersion = '5.26.16'

/** Megabytes of Java heap. */
export const neo4jHeap = 1024

/**
 * Java compiles thoroughly only what runs ten times as often as by default: else a fifth of the processor time of a start
 * goes into that (measured: 26 → 21 s), and the first queries wait for it.
 */
export const javaOptions: readonly string[] = [
  '-XX:Tier4InvocationThreshold=50000',
  '-XX:Tier4MinInvocationThreshold=6000',
  '-XX:Tier4CompileThreshold=150000',
  '-XX:Tier4BackEdgeThreshold=400000',
]

/**
 * Settings of our own Neo4j, in a local process and in Docker alike; a test compares the two. Starting is the test of
 * their names: Neo4j refuses a name that it does not know.
 */
export const neo4jSettings = {
  // No door but Bolt.
  'server.http.enabled': 'false',
  'server.https.enabled': 'false',
  // LOAD CSV can read neither disk nor network.
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
  // A last resort behind our own deadlines.
  'db.transaction.timeout': '10m',
  'db.memory.transaction.max': '256m',
  'dbms.memory.transaction.total.max': '384m',
  // Or each new data folder takes 500 MB at once.
  'db.tx_log.preallocate': 'false',
  'server.memory.pagecache.size': '128m',
  // One plan for each query: otherwise a longer list or text is planned again, and the first such query is late.
  'internal.cypher.use_parameter_size': 'false',
  // Nothing leaves the house.
  'dbms.usage_report.enabled': 'false',
} as const satisfies Record<string, string>

/** The name under which the Docker image takes a setting. */
export function dockerName(setting: string): string {
  return `NEO4J_${setting.replaceAll('_', '__').replaceAll('.', '_')}`
}
