/* imports/write-decisions · WRITE
Decisions of an import, and those of an earlier one that it takes back. One row: how many of each.
$decisions  map[]     id, kind, level, at, by, rule, entities
$takenBack  string[]  ids of decisions whose reason is gone
$at         string    the moment, UTC, ISO 8601
:param [{ decisions, takenBack, at }] => { RETURN [] AS decisions, [] AS takenBack, '2026-01-01T00:00:00Z' AS at }
Made by `npm run codegen` from cypher/imports/write-decisions.cypher and cypher/fragments/: change those. */
CALL () {
  UNWIND $decisions AS row
  MERGE (decision:Decision {id: row.id})
  ON CREATE SET decision += row, decision.seenFrom = row.level, decision.seenTo = 3
  RETURN count(*) AS written
}
CALL () {
  UNWIND $takenBack AS id
  MATCH (decision:Decision {id: id})
  SET decision.takenBackAt = coalesce(decision.takenBackAt, $at)
  RETURN count(*) AS takenBackNow
}
RETURN written, takenBackNow
