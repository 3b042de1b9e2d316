/* explore/data-state · READ
How much of the picture is known and up to when: records, sources, series, and for how many things each answer is
known. One row.
$confirmedSince  date     a confirmation before this day counts as old
$asOf            date     standing: the day the question is about
$clearance       integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ confirmedSince, asOf, clearance }] => { RETURN date('2021-04-01') AS confirmedSince, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/data-state.cypher and cypher/fragments/: change those. */
MATCH (meta:Meta)
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion,
  COUNT { MATCH (r:Record) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL
    AND r.seenFrom <= $clearance <= r.seenTo } AS records,
  COUNT { MATCH (s:Source) WHERE s.seenFrom <= $clearance <= s.seenTo } AS sources,
  COLLECT { MATCH (r:Record) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND r.statedOn IS NOT NULL
    AND r.seenFrom <= $clearance <= r.seenTo
    RETURN DISTINCT r.statedOn AS day ORDER BY day } AS statedOn,
  COLLECT { MATCH (e:Series)<-[:EDITION_OF]-(s:Source)<-[:FROM]-(r:Record)
    WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND s.seenFrom <= $clearance <= s.seenTo
      AND r.seenFrom <= $clearance <= r.seenTo
    WITH e, count(DISTINCT r) AS records, collect(DISTINCT coalesce(s.publishedOn, r.statedOn)) AS published
    ORDER BY e.id
    RETURN {series: e.id, title: e.title, records: records, published: published} } AS series,
  head(COLLECT { MATCH (f:Agreement) WHERE f.seenFrom <= $clearance <= f.seenTo
    AND NOT f.endBasis = 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
    RETURN {total: count(f), end: count(CASE WHEN f.endBasis IN ['stated', 'renews', 'reported'] THEN 1 END),
      signed: count(f.signedOn),
      confirmed: count(CASE WHEN f.confirmedOn >= $confirmedSince THEN 1 END),
      caretaker: count(CASE WHEN EXISTS { (f)<-[care:LOOKS_AFTER]-(carer:Person)
        WHERE care.seenFrom <= $clearance <= care.seenTo
          AND carer.seenFrom <= $clearance <= carer.seenTo } THEN 1 END)} }) AS agreements,
  head(COLLECT { MATCH (f:Activity) WHERE f.seenFrom <= $clearance <= f.seenTo
    AND NOT f.endBasis = 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
    RETURN {total: count(f), start: count(f.startsOn), end: count(f.endsOn),
      unit: count(CASE WHEN f.units <> [] THEN 1 END)} }) AS activities,
  head(COLLECT { MATCH (n:Partner) WHERE n:Partner AND n.partnerLevel <= $clearance
    AND n.seenFrom <= $clearance <= n.seenTo
    RETURN {total: count(n), coordinates: count(n.lat + n.lon), japanese: count(n.nameJa)} }) AS partners,
  COUNT { MATCH (n:Entity|Record|Source) WHERE n.seenFrom IS NULL OR n.seenTo IS NULL } AS unreachable
