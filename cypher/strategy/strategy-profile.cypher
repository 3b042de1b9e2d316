/* strategy/strategy-profile · READ
All about one item of the strategy with those below it, one row: facts that advance it with their records, the partners at their ends; no row: unknown or hidden.
$id              string     a strategy item's id
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, asOf, clearance }] => { RETURN 'str-target-research' AS id, date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (n:Entity:StrategyItem {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo
CALL (n) {
  OPTIONAL MATCH p = (f:Agreement|Activity)-[:ADVANCES]->(:StrategyItem)-[:PART_OF*0..8]->(n) WHERE all(x IN nodes(p) WHERE x.seenFrom <= $clearance <= x.seenTo) AND all(x IN relationships(p) WHERE x.seenFrom <= $clearance <= x.seenTo)
    AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  WITH DISTINCT f ORDER BY f.id
  RETURN collect(f) AS own
}
CALL (own) {
  UNWIND own AS f
  MATCH (f)-[b:BETWEEN|INVOLVES]->(o:Organization) WHERE NOT o:HomeUniversity AND all(x IN [b, o] WHERE x.seenFrom <= $clearance <= x.seenTo)
  WITH DISTINCT o ORDER BY o.id
  RETURN collect(o) AS partners
}
CALL (own) {
  UNWIND own AS f
  MATCH (f)-[r:HELD_BY|RUN_BY]->(u:Department) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo)
  WITH DISTINCT u ORDER BY u.officialOrder, u.id
  RETURN collect(u) AS named
}
CALL (partners) {                                                // states rest on all facts of a partner
  UNWIND partners AS one
  MATCH (one)<-[b:BETWEEN|INVOLVES]-(f) WHERE all(x IN [b, f] WHERE x.seenFrom <= $clearance <= x.seenTo) AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  WITH DISTINCT f ORDER BY f.id
  RETURN collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil, labels: labels(f),
    units: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) | u {.id, top: coalesce(u.countsWith, u.id)}],
    organizations: [(f)-[r:BETWEEN|INVOLVES]->(o) WHERE NOT o:HomeUniversity AND all(x IN [r, o] WHERE x.seenFrom <= $clearance <= x.seenTo) | o.id],
    leadUnits: [(f)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    counts: true}) AS facts
}
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .countryCode, .regionId, labels: labels(n)} AS thing, facts,
  [f IN own | f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil,
    .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .signedOn, .renewedOn, .startsOn, .endsOn, .expiresOn, .note,
    caretaker: EXISTS { (f)<-[c:LOOKS_AFTER]-(p:Person) WHERE all(x IN [c, p] WHERE x.seenFrom <= $clearance <= x.seenTo) },
    records: COLLECT { MATCH (f)<-[d:DESCRIBES]-(r:Record)-[o:FROM]->(s:Source) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [d, r, o, s] WHERE x.seenFrom <= $clearance <= x.seenTo)
        WITH r, s ORDER BY r.statedOn DESC, r.id
        RETURN r {.id, .kind, .statedOn, .recordedAt, .fields, from: s {.id, .kind, .title, .url, .publishedOn, .licence},
          cites: [(r)-[c:CITES]->(p:Source) WHERE all(x IN [c, p] WHERE x.seenFrom <= $clearance <= x.seenTo) | p {.id, .kind, .title, .url, .publishedOn, .licence}]} },
    labels: labels(f),
    units: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) | u {.id, top: coalesce(u.countsWith, u.id)}],
    organizations: [(f)-[r:BETWEEN|INVOLVES]->(o) WHERE NOT o:HomeUniversity AND all(x IN [r, o] WHERE x.seenFrom <= $clearance <= x.seenTo) | o.id],
    leadUnits: [(f)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    counts: true}] AS evidence,
  [n IN partners | n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .sector, .place,
    .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(n),
    leadUnits: [(n)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    answers: [(n)<-[c:DESCRIBES]-(r:Record {kind: 'answer'}) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [c, r] WHERE x.seenFrom <= $clearance <= x.seenTo) | r.fields],
    strategic: EXISTS { (n)<-[c:OF]-(d:Designation {kind: 'strategic_partner'}) WHERE all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo)
      AND coalesce(d.validFrom, $asOf) <= $asOf <= coalesce(d.validUntil, $asOf) }}] AS nodes,
  [u IN named | u {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .officialOrder}] AS units,
  COLLECT { MATCH (n)-[i:PART_OF|SERVES]->(g:StrategyItem) WHERE all(x IN [i, g] WHERE x.seenFrom <= $clearance <= x.seenTo) WITH DISTINCT g RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:StrategyItem)-[i:PART_OF|SERVES]->(n) WHERE all(x IN [i, g] WHERE x.seenFrom <= $clearance <= x.seenTo) WITH DISTINCT g RETURN g {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .countryCode, .regionId, labels: labels(g)} AS one ORDER BY one.id } AS parts,
  [] AS about,
  COLLECT { MATCH (s:Statistic)-[a:APPLIES_TO]->(n) WHERE all(x IN [s, a] WHERE x.seenFrom <= $clearance <= x.seenTo)
  RETURN s {.id, .metric, .period, .value, .unit, .note, of: [(s)-[a:APPLIES_TO]->(x:Entity) WHERE NOT x:HomeUniversity AND all(y IN [a, x] WHERE y.seenFrom <= $clearance <= y.seenTo) | x.id], source: head(COLLECT { MATCH (s)<-[b:DESCRIBES]-(r:Record)-[c:CITES]->(p:Source) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [b, r, c, p] WHERE x.seenFrom <= $clearance <= x.seenTo)
        RETURN p {.id, .kind, .title, .url, .publishedOn, .licence} AS page ORDER BY r.statedOn DESC, p.id LIMIT 1 })} AS one ORDER BY s.metric, s.period, s.id } AS statistics,
  COLLECT { MATCH (n)<-[d:DESCRIBES]-(r:Record)-[o:FROM]->(s:Source) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [d, r, o, s] WHERE x.seenFrom <= $clearance <= x.seenTo)
    WITH r, s ORDER BY r.statedOn DESC, r.id
    RETURN r {.id, .kind, .statedOn, .recordedAt, .fields, from: s {.id, .kind, .title, .url, .publishedOn, .licence},
      cites: [(r)-[c:CITES]->(p:Source) WHERE all(x IN [c, p] WHERE x.seenFrom <= $clearance <= x.seenTo) | p {.id, .kind, .title, .url, .publishedOn, .licence}]} } AS records
