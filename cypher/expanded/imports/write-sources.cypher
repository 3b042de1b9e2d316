/* imports/write-sources · WRITE
Sources and, where they are editions, their series. One row: how many were written.
$sources   map[]  id, kind, title, url, licence, publishedOn, retrievedOn, sha256
$editions  map[]  source, ordinal and the series: id, title, rank, rowKey, coverage, level, mapping
:param [{ sources, editions }] => { RETURN [] AS sources, [] AS editions }
Made by `npm run codegen` from cypher/imports/write-sources.cypher and cypher/fragments/: change those. */
CALL () {
  UNWIND $sources AS row
  MERGE (source:Source {id: row.id})
  ON CREATE SET source += row, source.seenFrom = 0, source.seenTo = 3
  RETURN count(*) AS written
}
CALL () {
  UNWIND $editions AS row
  MERGE (series:Series {id: row.series.id})
  SET series += row.series, series.seenFrom = 0, series.seenTo = 3
  WITH series, row
  MATCH (source:Source {id: row.source})
  MERGE (source)-[edition:EDITION_OF]->(series)
  SET edition.ordinal = row.ordinal, edition.seenFrom = 0, edition.seenTo = 3
  RETURN count(*) AS editions
}
RETURN written, editions
