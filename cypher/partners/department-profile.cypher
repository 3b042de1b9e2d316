/* partners/department-profile · READ
All about one unit, one row: its facts and those of units that count with it with their records, the partners at their ends with all of theirs; no row: unknown or hidden.
$id              string     a unit's id
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, asOf, clearance }] => { RETURN 'dep-irides' AS id, date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (n:Entity:Department {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
CALL (n) {
  OPTIONAL MATCH (m:Department) WHERE m.countsWith = n.id AND m.seenFrom <= $clearance <= m.seenTo
  WITH m ORDER BY m.officialOrder, m.id
  RETURN collect(m) AS subs
}
CALL (n) {
  OPTIONAL MATCH (n)-[r:COUNTS_WITH|PART_OF]->(p:Department) WHERE all(x IN [r, p] WHERE x.seenFrom <= $clearance <= x.seenTo)
  WITH DISTINCT p ORDER BY p.id
  RETURN collect(p)[0 .. 1] AS parents
}
CALL (n, subs) {
  UNWIND subs + n AS one
  OPTIONAL MATCH (one)<-[r:HELD_BY|RUN_BY]-(f) WHERE all(x IN [r, f] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  WITH DISTINCT f ORDER BY f.id
  RETURN collect(f) AS own, collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil, labels: labels(f),
    .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .signedOn, .renewedOn, .startsOn, .endsOn, .expiresOn, .note,
    caretaker: EXISTS { (f)<-[c:LOOKS_AFTER]-(p:Person) WHERE all(x IN [c, p] WHERE x.seenFrom <= $clearance <= x.seenTo) },
    records: COLLECT { MATCH (f)<-[d:DESCRIBES]-(r:Record)-[o:FROM]->(s:Source) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [d, r, o, s] WHERE x.seenFrom <= $clearance <= x.seenTo)
        WITH r, s ORDER BY r.statedOn DESC, r.id
        RETURN r {.id, .kind, .statedOn, .recordedAt, .fields, from: s {.id, .kind, .title, .url, .publishedOn, .licence},
          cites: [(r)-[c:CITES]->(p:Source) WHERE all(x IN [c, p] WHERE x.seenFrom <= $clearance <= x.seenTo) | p {.id, .kind, .title, .url, .publishedOn, .licence}]} },
    units: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) | u {.id, top: coalesce(u.countsWith, u.id)}],
    organizations: [(f)-[r:BETWEEN|INVOLVES]->(o) WHERE NOT o:HomeUniversity AND all(x IN [r, o] WHERE x.seenFrom <= $clearance <= x.seenTo) | o.id],
    leadUnits: [(f)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    counts: true}) AS evidence
}
CALL (own) {
  UNWIND own AS f
  MATCH (f)-[b:BETWEEN|INVOLVES]->(o:Organization) WHERE NOT o:HomeUniversity AND all(x IN [b, o] WHERE x.seenFrom <= $clearance <= x.seenTo)
  WITH DISTINCT o ORDER BY o.id
  RETURN collect(o) AS partners
}
CALL (n, subs, parents, partners) {
  UNWIND subs + parents + partners + n AS one
  OPTIONAL MATCH (one)<-[r:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(f) WHERE all(x IN [r, f] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  WITH DISTINCT f ORDER BY f.id
  RETURN collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil, labels: labels(f),
    units: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) | u {.id, top: coalesce(u.countsWith, u.id)}],
    organizations: [(f)-[r:BETWEEN|INVOLVES]->(o) WHERE NOT o:HomeUniversity AND all(x IN [r, o] WHERE x.seenFrom <= $clearance <= x.seenTo) | o.id],
    leadUnits: [(f)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    counts: true}) AS facts
}
RETURN evidence, facts, n.id AS id, [u IN subs | u.id] AS subUnits, head([p IN parents | p.id]) AS parent,
  [n IN subs + parents + partners + n | n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .sector, .place,
    .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(n),
    leadUnits: [(n)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    answers: [(n)<-[c:DESCRIBES]-(r:Record {kind: 'answer'}) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [c, r] WHERE x.seenFrom <= $clearance <= x.seenTo) | r.fields],
    strategic: EXISTS { (n)<-[c:OF]-(d:Designation {kind: 'strategic_partner'}) WHERE all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo)
      AND coalesce(d.validFrom, $asOf) <= $asOf <= coalesce(d.validUntil, $asOf) }}] AS nodes,
  COLLECT { MATCH (n)-[a:ABOUT]->(t:Theme) WHERE all(x IN [a, t] WHERE x.seenFrom <= $clearance <= x.seenTo) RETURN t {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, labels: labels(t)} AS one ORDER BY t.id } AS themes,
  COLLECT { MATCH (s:Statistic)-[a:APPLIES_TO]->(n) WHERE all(x IN [s, a] WHERE x.seenFrom <= $clearance <= x.seenTo)
  RETURN s {.id, .metric, .period, .value, .unit, .note, of: [(s)-[a:APPLIES_TO]->(x:Entity) WHERE NOT x:HomeUniversity AND all(y IN [a, x] WHERE y.seenFrom <= $clearance <= y.seenTo) | x.id], source: head(COLLECT { MATCH (s)<-[b:DESCRIBES]-(r:Record)-[c:CITES]->(p:Source) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [b, r, c, p] WHERE x.seenFrom <= $clearance <= x.seenTo)
        RETURN p {.id, .kind, .title, .url, .publishedOn, .licence} AS page ORDER BY r.statedOn DESC, p.id LIMIT 1 })} AS one ORDER BY s.metric, s.period, s.id } AS statistics,
  COLLECT { MATCH (n)<-[d:DESCRIBES]-(r:Record)-[o:FROM]->(s:Source) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [d, r, o, s] WHERE x.seenFrom <= $clearance <= x.seenTo)
    WITH r, s ORDER BY r.statedOn DESC, r.id
    RETURN r {.id, .kind, .statedOn, .recordedAt, .fields, from: s {.id, .kind, .title, .url, .publishedOn, .licence},
      cites: [(r)-[c:CITES]->(p:Source) WHERE all(x IN [c, p] WHERE x.seenFrom <= $clearance <= x.seenTo) | p {.id, .kind, .title, .url, .publishedOn, .licence}]} } AS records
