/* imports/mark-records · WRITE
Marks records as superseded or retracted, each mark once; nothing else of a record ever changes. One row: how many.
$superseded  string[] = []                    ids of records for which a newer one of the same row stands
$retracted   string[] = []                    ids of records whose row is gone
$at          string = '2026-01-01T00:00:00Z'  the moment, UTC, ISO 8601
*/
UNWIND [id IN $superseded | {id: id, superseded: true}] + [id IN $retracted | {id: id, superseded: false}] AS row
MATCH (record:Record {id: row.id})
SET record.supersededAt = CASE WHEN row.superseded THEN coalesce(record.supersededAt, $at) ELSE record.supersededAt END,
    record.retractedAt = CASE WHEN row.superseded THEN record.retractedAt ELSE coalesce(record.retractedAt, $at) END
RETURN count(record) AS marked
