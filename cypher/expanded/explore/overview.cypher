/* explore/overview · READ
The whole picture: all partners, units and facts on record with all that a fact filter asks about, and the lists beside
them. One row.
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ asOf, clearance }] => { RETURN date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/overview.cypher and cypher/fragments/: change those. */
MATCH (meta:Meta)
RETURN coalesce(meta['dataVersion' + $clearance], 0) AS dataVersion,
COLLECT { MATCH (n:Partner) WHERE n:Partner AND n.partnerLevel <= $clearance AND n.seenFrom <= $clearance <= n.seenTo
  WITH n ORDER BY n.id
    RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    .sector, .place, .countryCode, .regionId, .city, .lat, .lon,
    .kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(n),
    leadUnits: [(n)<-[care:LOOKS_AFTER]-(carer:Department) WHERE care.lead
      AND care.seenFrom <= $clearance <= care.seenTo AND carer.seenFrom <= $clearance <= carer.seenTo | carer.id],
    answers: [(n)<-[tells:DESCRIBES]-(answer:Record {kind: 'answer'})
        WHERE coalesce(answer.retractedAt, answer.supersededAt) IS NULL
          AND tells.seenFrom <= $clearance <= tells.seenTo AND answer.seenFrom <= $clearance <= answer.seenTo
          | answer.fields],
    strategic: EXISTS { (n)<-[naming:OF]-(decision:Designation {kind: 'strategic_partner'})
        WHERE naming.seenFrom <= $clearance <= naming.seenTo AND decision.seenFrom <= $clearance <= decision.seenTo
          AND coalesce(decision.validFrom, $asOf) <= $asOf <= coalesce(decision.validUntil, $asOf) }} } AS partners,
COLLECT { MATCH (n:Department) WHERE n.seenFrom <= $clearance <= n.seenTo
  WITH n ORDER BY n.officialOrder, n.id
    RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    .sector, .place, .countryCode, .regionId, .city, .lat, .lon,
    .kind, .officialOrder, .countsWith, .activeFrom, .activeTo, labels: labels(n),
    leadUnits: [(n)<-[care:LOOKS_AFTER]-(carer:Department) WHERE care.lead
      AND care.seenFrom <= $clearance <= care.seenTo AND carer.seenFrom <= $clearance <= carer.seenTo | carer.id],
    answers: [(n)<-[tells:DESCRIBES]-(answer:Record {kind: 'answer'})
        WHERE coalesce(answer.retractedAt, answer.supersededAt) IS NULL
          AND tells.seenFrom <= $clearance <= tells.seenTo AND answer.seenFrom <= $clearance <= answer.seenTo
          | answer.fields],
    strategic: EXISTS { (n)<-[naming:OF]-(decision:Designation {kind: 'strategic_partner'})
        WHERE naming.seenFrom <= $clearance <= naming.seenTo AND decision.seenFrom <= $clearance <= decision.seenTo
          AND coalesce(decision.validFrom, $asOf) <= $asOf <= coalesce(decision.validUntil, $asOf) }} } AS units,
COLLECT { MATCH (f:Agreement|Activity) WHERE f.seenFrom <= $clearance <= f.seenTo
  AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  WITH f ORDER BY f.id
  RETURN f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom,
    .signsUntil, labels: labels(f),
    units: [(f)-[held:HELD_BY|RUN_BY]->(holder) WHERE held.seenFrom <= $clearance <= held.seenTo
      AND holder.seenFrom <= $clearance <= holder.seenTo | holder {.id, top: coalesce(holder.countsWith, holder.id)}],
    organizations: [(f)-[joined:BETWEEN|INVOLVES]->(other) WHERE NOT other:HomeUniversity
      AND joined.seenFrom <= $clearance <= joined.seenTo AND other.seenFrom <= $clearance <= other.seenTo
      | other.id], leadUnits: [(f)<-[care:LOOKS_AFTER]-(carer:Department) WHERE care.lead
        AND care.seenFrom <= $clearance <= care.seenTo AND carer.seenFrom <= $clearance <= carer.seenTo | carer.id],
    .signedOn, .renewedOn, .expiresOn, .startsOn, .signedYear, .startYear,
      source: head(COLLECT { MATCH (f)<-[says:DESCRIBES]-(record:Record)-[cites:CITES]->(cited:Source)
        WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL
          AND says.seenFrom <= $clearance <= says.seenTo AND record.seenFrom <= $clearance <= record.seenTo
          AND cites.seenFrom <= $clearance <= cites.seenTo AND cited.seenFrom <= $clearance <= cited.seenTo
        RETURN cited {.id, .kind, .title, .url, .publishedOn, .licence} AS best ORDER BY record.statedOn DESC,
          cited.id LIMIT 1 }),
    targets: [(f)-[a:ADVANCES]->(i:StrategyItem) WHERE a.seenFrom <= $clearance <= a.seenTo
      AND i.seenFrom <= $clearance <= i.seenTo | i.id],
    themes: COLLECT { MATCH p = (f)-[:ABOUT]->(:Theme)-[:PART_OF*0..8]->(t:Theme) WHERE all(step IN nodes(p)
      WHERE step.seenFrom <= $clearance <= step.seenTo) AND all(way IN relationships(p)
        WHERE way.seenFrom <= $clearance <= way.seenTo)
      RETURN DISTINCT t.id },
    said: COLLECT { MATCH (f)<-[d:DESCRIBES]-(r:Record)-[o:FROM]->(s:Source)
      WHERE coalesce(r.retractedAt, r.supersededAt) IS NULL AND d.seenFrom <= $clearance <= d.seenTo
        AND r.seenFrom <= $clearance <= r.seenTo AND o.seenFrom <= $clearance <= o.seenTo
        AND s.seenFrom <= $clearance <= s.seenTo
      RETURN DISTINCT {series: head([(s)-[:EDITION_OF]->(e:Series) | e.id]), from: s.kind,
        cites: COLLECT { MATCH (r)-[c:CITES]->(p:Source) WHERE c.seenFrom <= $clearance <= c.seenTo
          AND p.seenFrom <= $clearance <= p.seenTo RETURN DISTINCT p.kind }} }} } AS facts,
COLLECT { MATCH (n:Region {scheme: 'plate'}) WHERE n.seenFrom <= $clearance <= n.seenTo
  RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    .order} AS one ORDER BY n.order, n.id } AS regions,
COLLECT { MATCH (n:Country) WHERE n.seenFrom <= $clearance <= n.seenTo AND EXISTS { (n)<-[:LOCATED_IN]-(:Partner) }
  RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    .code, .regionId} AS one ORDER BY n.id } AS countries,
COLLECT { MATCH (n:Statistic) WHERE n.metric ENDS WITH '_level_agreements' AND n.seenFrom <= $clearance <= n.seenTo
    AND NOT EXISTS { (n)-[:APPLIES_TO]->(x) WHERE NOT x:HomeUniversity }
  RETURN n {.metric, .period, .value,
    source: head(COLLECT { MATCH (n)<-[says:DESCRIBES]-(record:Record)-[cites:CITES]->(cited:Source)
      WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL
        AND says.seenFrom <= $clearance <= says.seenTo AND record.seenFrom <= $clearance <= record.seenTo
        AND cites.seenFrom <= $clearance <= cites.seenTo AND cited.seenFrom <= $clearance <= cited.seenTo
      RETURN cited {.id, .kind, .title, .url, .publishedOn, .licence} AS best ORDER BY record.statedOn DESC,
        cited.id LIMIT 1 })} AS one ORDER BY n.period, n.value, n.id } AS published,
COLLECT { MATCH (n:Theme) WHERE n.seenFrom <= $clearance <= n.seenTo
  RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
    .aliases} AS one ORDER BY n.id } AS subjects,
COLLECT { MATCH (n:StrategyItem) WHERE n.seenFrom <= $clearance <= n.seenTo           // targets, processes, then what they serve
  RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    above: COLLECT {
    MATCH p = (n)-[:PART_OF|SERVES*0..8]->(t:StrategyItem) WHERE all(step IN nodes(p)
      WHERE step.seenFrom <= $clearance <= step.seenTo) AND all(way IN relationships(p)
        WHERE way.seenFrom <= $clearance <= way.seenTo) RETURN DISTINCT t.id }} AS one
  ORDER BY n.kind <> 'target', n.kind <> 'process', n.kind, n.code, n.id } AS items,
COLLECT { MATCH (e:Series) RETURN e {.id, nameEn: e.title} AS one ORDER BY e.id } AS series
