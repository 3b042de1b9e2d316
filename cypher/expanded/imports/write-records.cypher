/* imports/write-records · WRITE
Records with the file they are from and the pages they cite; one that is there already stays as it is.
One row: how many.
$records  map[]  id, rowKey, kind, level, statedOn, recordedAt, recordedBy, fields, contentHash, source, cites
:param [{ records }] => { RETURN [] AS records }
Made by `npm run codegen` from cypher/imports/write-records.cypher and cypher/fragments/: change those. */
UNWIND $records AS row
MATCH (source:Source {id: row.source})
MERGE (record:Record {id: row.id})
ON CREATE SET record.rowKey = row.rowKey, record.kind = row.kind, record.level = row.level,
  record.statedOn = row.statedOn, record.recordedAt = row.recordedAt, record.recordedBy = row.recordedBy,
  record.fields = row.fields, record.contentHash = row.contentHash, record.seenFrom = row.level, record.seenTo = 3
MERGE (record)-[from:FROM]->(source)
ON CREATE SET from.seenFrom = row.level, from.seenTo = 3
WITH record, row
CALL (record, row) {
  UNWIND row.cites AS id
  MATCH (page:Source {id: id})
  MERGE (record)-[cites:CITES]->(page)
  ON CREATE SET cites.seenFrom = row.level, cites.seenTo = 3
}
RETURN count(record) AS written
