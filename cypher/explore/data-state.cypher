/* explore/data-state · READ
How much of the picture is known and up to when, one row: records, sources, series, and for how many things each answer is known.
$confirmedSince  date       a confirmation before this day counts as old
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ confirmedSince, asOf, clearance }] => { RETURN date('2021-04-01') AS confirmedSince, date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (meta:Meta)
CALL (meta) {                                                    // whether it was asked depends on who must know, and so on facts
  MATCH (n:Partner) WHERE n.partnerLevel <= $clearance AND n.seenFrom <= $clearance <= n.seenTo
    AND EXISTS { (n)<-[d:DESCRIBES]-(r:Record {kind: 'answer'}) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [d, r] WHERE x.seenFrom <= $clearance <= x.seenTo) }
  RETURN collect(n) AS answered
}
CALL (answered) {
  UNWIND answered AS one
  MATCH (one)<-[b:BETWEEN|INVOLVES]-(f) WHERE all(x IN [b, f] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  WITH DISTINCT f
  RETURN collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil, labels: labels(f),
    units: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) | u {.id, top: coalesce(u.countsWith, u.id)}],
    organizations: [(f)-[r:BETWEEN|INVOLVES]->(o) WHERE NOT o:HomeUniversity AND all(x IN [r, o] WHERE x.seenFrom <= $clearance <= x.seenTo) | o.id],
    leadUnits: [(f)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    counts: true}) AS facts
}
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion, facts, [n IN answered | n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .sector, .place,
    .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(n),
    leadUnits: [(n)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    answers: [(n)<-[c:DESCRIBES]-(r:Record {kind: 'answer'}) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [c, r] WHERE x.seenFrom <= $clearance <= x.seenTo) | r.fields],
    strategic: EXISTS { (n)<-[c:OF]-(d:Designation {kind: 'strategic_partner'}) WHERE all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo)
      AND coalesce(d.validFrom, $asOf) <= $asOf <= coalesce(d.validUntil, $asOf) }}] AS answered,
COUNT { MATCH (r:Record) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND r.seenFrom <= $clearance <= r.seenTo } AS records,
COUNT { MATCH (s:Source) WHERE s.seenFrom <= $clearance <= s.seenTo } AS sources,
COLLECT { MATCH (r:Record) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND r.statedOn IS NOT NULL AND r.seenFrom <= $clearance <= r.seenTo
  RETURN DISTINCT r.statedOn AS day ORDER BY day } AS statedOn,
COLLECT { MATCH (e:Series)<-[:EDITION_OF]-(s:Source)<-[:FROM]-(r:Record) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [s, r] WHERE x.seenFrom <= $clearance <= x.seenTo)
  WITH e, count(DISTINCT r) AS records, collect(DISTINCT coalesce(s.publishedOn, r.statedOn)) AS published ORDER BY e.id
  RETURN {series: e.id, title: e.title, records: records, published: published} } AS series,
head(COLLECT { MATCH (f:Agreement) WHERE f.seenFrom <= $clearance <= f.seenTo AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  RETURN {total: count(f), end: count(CASE WHEN f.endBasis IN ['stated', 'renews', 'reported'] THEN 1 END), signed: count(f.signedOn),
    confirmed: count(CASE WHEN f.confirmedOn >= $confirmedSince THEN 1 END),
    caretaker: count(CASE WHEN EXISTS { (f)<-[c:LOOKS_AFTER]-(p:Person) WHERE all(x IN [c, p] WHERE x.seenFrom <= $clearance <= x.seenTo) } THEN 1 END)} }) AS agreements,
head(COLLECT { MATCH (f:Activity) WHERE f.seenFrom <= $clearance <= f.seenTo AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  RETURN {total: count(f), start: count(f.startsOn), end: count(f.endsOn),
    unit: count(CASE WHEN EXISTS { (f)-[r:RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) } THEN 1 END)} }) AS activities,
head(COLLECT { MATCH (n:Partner) WHERE n.partnerLevel <= $clearance AND n.seenFrom <= $clearance <= n.seenTo
  RETURN {total: count(n), coordinates: count(n.lat + n.lon), japanese: count(n.nameJa)} }) AS partners,
COUNT { MATCH (n:Entity) WHERE n.seenFrom IS NULL OR n.seenTo IS NULL } + COUNT { MATCH (n:Record) WHERE n.seenFrom IS NULL OR n.seenTo IS NULL }
  + COUNT { MATCH (n:Source) WHERE n.seenFrom IS NULL OR n.seenTo IS NULL } AS unreachable
