/* explore/overview · READ
The whole picture, one row: all partners, units and facts on record with all that a fact filter asks about, and what stands beside them.
$asOf            date       standing: the day the question is about
$clearance       integer    standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ asOf, clearance }] => { RETURN date('2026-03-31') AS asOf, 0 AS clearance }
*/
MATCH (meta:Meta)
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion,
COLLECT { MATCH (n:Partner) WHERE n.partnerLevel <= $clearance AND n.seenFrom <= $clearance <= n.seenTo
  WITH n ORDER BY n.id
  RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .sector, .place,
    .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(n),
    leadUnits: [(n)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    answers: [(n)<-[c:DESCRIBES]-(r:Record {kind: 'answer'}) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [c, r] WHERE x.seenFrom <= $clearance <= x.seenTo) | r.fields],
    strategic: EXISTS { (n)<-[c:OF]-(d:Designation {kind: 'strategic_partner'}) WHERE all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo)
      AND coalesce(d.validFrom, $asOf) <= $asOf <= coalesce(d.validUntil, $asOf) }} } AS partners,
COLLECT { MATCH (n:Department) WHERE n.seenFrom <= $clearance <= n.seenTo
  WITH n ORDER BY n.officialOrder, n.id
  RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .sector, .place,
    .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(n),
    leadUnits: [(n)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    answers: [(n)<-[c:DESCRIBES]-(r:Record {kind: 'answer'}) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [c, r] WHERE x.seenFrom <= $clearance <= x.seenTo) | r.fields],
    strategic: EXISTS { (n)<-[c:OF]-(d:Designation {kind: 'strategic_partner'}) WHERE all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo)
      AND coalesce(d.validFrom, $asOf) <= $asOf <= coalesce(d.validUntil, $asOf) }} } AS units,
COLLECT { MATCH (f:Agreement|Activity) WHERE f.seenFrom <= $clearance <= f.seenTo AND f.endBasis <> 'preparation'
    AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  WITH f ORDER BY f.id
  RETURN f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil, labels: labels(f),
    .signedOn, .renewedOn, .expiresOn, .startsOn, .signedYear, .startYear, source: head(COLLECT { MATCH (f)<-[b:DESCRIBES]-(r:Record)-[c:CITES]->(p:Source) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [b, r, c, p] WHERE x.seenFrom <= $clearance <= x.seenTo)
        RETURN p {.id, .kind, .title, .url, .publishedOn, .licence} AS page ORDER BY r.statedOn DESC, p.id LIMIT 1 }),
    units: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE all(x IN [r, u] WHERE x.seenFrom <= $clearance <= x.seenTo) | u {.id, top: coalesce(u.countsWith, u.id)}],
    organizations: [(f)-[r:BETWEEN|INVOLVES]->(o) WHERE NOT o:HomeUniversity AND all(x IN [r, o] WHERE x.seenFrom <= $clearance <= x.seenTo) | o.id],
    leadUnits: [(f)<-[c:LOOKS_AFTER]-(d:Department) WHERE c.lead AND all(x IN [c, d] WHERE x.seenFrom <= $clearance <= x.seenTo) | d.id],
    targets: [(f)-[a:ADVANCES]->(i:StrategyItem) WHERE all(x IN [a, i] WHERE x.seenFrom <= $clearance <= x.seenTo) | i.id],
    themes: COLLECT { MATCH p = (f)-[:ABOUT]->(:Theme)-[:PART_OF*0..8]->(t:Theme) WHERE all(x IN nodes(p) WHERE x.seenFrom <= $clearance <= x.seenTo) AND all(x IN relationships(p) WHERE x.seenFrom <= $clearance <= x.seenTo) RETURN DISTINCT t.id },
    said: COLLECT { MATCH (f)<-[d:DESCRIBES]-(r:Record)-[o:FROM]->(s:Source) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [d, r, o, s] WHERE x.seenFrom <= $clearance <= x.seenTo)
      RETURN DISTINCT {series: head([(s)-[:EDITION_OF]->(e:Series) | e.id]), from: s.kind,
        cites: COLLECT { MATCH (r)-[c:CITES]->(p:Source) WHERE all(x IN [c, p] WHERE x.seenFrom <= $clearance <= x.seenTo) RETURN DISTINCT p.kind }} }} } AS facts,
COLLECT { MATCH (n:Region {scheme: 'plate'}) WHERE n.seenFrom <= $clearance <= n.seenTo
  RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .order} AS one ORDER BY n.order, n.id } AS regions,
COLLECT { MATCH (n:Country) WHERE n.seenFrom <= $clearance <= n.seenTo AND EXISTS { (n)<-[:LOCATED_IN]-(:Partner) }
  RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .code, .regionId} AS one ORDER BY n.id } AS countries,
COLLECT { MATCH (n:Statistic) WHERE n.metric ENDS WITH '_level_agreements' AND n.seenFrom <= $clearance <= n.seenTo
    AND NOT EXISTS { (n)-[:APPLIES_TO]->(x) WHERE NOT x:HomeUniversity }
  RETURN n {.metric, .period, .value, source: head(COLLECT { MATCH (n)<-[b:DESCRIBES]-(r:Record)-[c:CITES]->(p:Source) WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND all(x IN [b, r, c, p] WHERE x.seenFrom <= $clearance <= x.seenTo)
        RETURN p {.id, .kind, .title, .url, .publishedOn, .licence} AS page ORDER BY r.statedOn DESC, p.id LIMIT 1 })} AS one ORDER BY n.period, n.value, n.id } AS published,
COLLECT { MATCH (n:Theme) WHERE n.seenFrom <= $clearance <= n.seenTo
  RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases} AS one ORDER BY n.id } AS subjects,
COLLECT { MATCH (n:StrategyItem) WHERE n.kind IN ['target', 'process'] AND n.seenFrom <= $clearance <= n.seenTo
  RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases} AS one ORDER BY n.kind DESC, n.code, n.id } AS items,
COLLECT { MATCH (e:Series) RETURN e {.id, nameEn: e.title} AS one ORDER BY e.id } AS series
