/* imports/list-records · READ · analysis
All records that the import may read, with the series they belong to. One row is one record.
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ clearance }] => { RETURN 3 AS clearance }
Made by `npm run codegen` from cypher/imports/list-records.cypher and cypher/fragments/: change those. */
MATCH (record:Record)-[from:FROM]->(source:Source)-[edition:EDITION_OF]->(series:Series)
WHERE all(x IN [record, from, source, edition, series] WHERE x.seenFrom <= $clearance <= x.seenTo)
RETURN record {.id, .rowKey, .kind, .level, .statedOn, .recordedAt, .recordedBy, .fields, .contentHash, .supersededAt,
  .retractedAt, .redactedAt, source: source.id, sourceKind: source.kind, series: series.id, rank: series.rank,
  citedKinds: [(record)-[cites:CITES]->(page:Source)
    WHERE cites.seenFrom <= $clearance <= cites.seenTo | page.kind]} AS record
ORDER BY record.id
