/* imports/write-import · WRITE
The ledger: an import that begins or ends, with what it loaded. One row.
$id       string    of the import
$state    string    running, finished
$at       string    the moment, UTC, ISO 8601
$by       string    who runs it
$totals   string    rows read, loaded, joined and refused, as JSON text
$sources  string[]  ids of the editions that it loads
:param [{ id, state, at, by, totals, sources }] => { RETURN 'imp-example' AS id, 'running' AS state, '2026-01-01T00:00:00Z' AS at, 'seed' AS by, '{}' AS totals, [] AS sources }
Made by `npm run codegen` from cypher/imports/write-import.cypher and cypher/fragments/: change those. */
MERGE (import:Import {id: $id})
ON CREATE SET import.startedAt = $at, import.by = $by, import.seenFrom = 3, import.seenTo = 3
SET import.state = $state, import.totals = $totals,
    import.finishedAt = CASE $state WHEN 'finished' THEN coalesce(import.finishedAt, $at) END
WITH import
CALL (import) {
  UNWIND $sources AS id
  MATCH (source:Source {id: id})
  MERGE (import)-[loaded:LOADED]->(source)
  ON CREATE SET loaded.seenFrom = 3, loaded.seenTo = 3
}
RETURN import.id AS id
