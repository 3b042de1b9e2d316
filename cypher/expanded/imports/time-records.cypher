/* imports/time-records · WRITE
Gives records the moment at which their import began, where an interrupted one left them others. One row: how many.
$records  map[]  id, recordedAt
:param [{ records }] => { RETURN [] AS records }
Made by `npm run codegen` from cypher/imports/time-records.cypher and cypher/fragments/: change those. */
UNWIND $records AS row
MATCH (record:Record {id: row.id})
SET record.recordedAt = row.recordedAt
RETURN count(record) AS timed
