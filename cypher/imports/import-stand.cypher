/* imports/import-stand · READ · analysis
What the store says of itself, in short: whoever finds the same again need not import. All that an import projects, one
line for each; all decisions; and numbers of what it states, which the database keeps and need not count. One row.
*/
MATCH (meta:Meta)
CALL () {
  MATCH (n:Entity) WHERE n.seenFrom <= $clearance
  WITH n ORDER BY n.id, n.seenFrom
  RETURN collect(n.id + ' ' + n.seenFrom + ' ' + left(coalesce(n.version, ''), 16) + ' '
    + left(coalesce(n.linksVersion, ''), 16)) AS nodes
}
CALL () {
  MATCH (decision:Decision) WHERE decision.seenFrom <= $clearance
  WITH decision ORDER BY decision.id
  RETURN collect(decision.id + ' ' + decision.level + ' ' + coalesce(decision.takenBackAt, '')) AS decisions
}
CALL () { MATCH (import:Import) WHERE import.state <> 'finished' RETURN count(import) AS unfinished }
CALL () { MATCH (record:Record) RETURN count(record) AS records }
CALL () { MATCH (source:Source) RETURN count(source) AS sources }
CALL () { MATCH (:Entity)-[link]->() RETURN count(link) AS links }
CALL () { MATCH ()-[link:DESCRIBES]->() RETURN count(link) AS describing }
CALL () { MATCH ()-[link:FROM]->() RETURN count(link) AS origins }
CALL () { MATCH ()-[link:CITES]->() RETURN count(link) AS citing }
RETURN nodes, decisions, unfinished, meta.dataVersion3 AS dataVersion, records, sources,
  [links, describing, origins, citing] AS links
