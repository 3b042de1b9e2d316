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
  RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
    .activeFrom, .activeTo, leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
    labels: labels(n), strategic: any(decision IN range(0, size(coalesce(n.strategicFrom, [])) - 1)
        WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision])} AS one ORDER BY one.id } AS partners,
COLLECT { MATCH (n:Department) WHERE n.seenFrom <= $clearance <= n.seenTo
  RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
    .activeFrom, .activeTo, leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
    labels: labels(n), strategic: any(decision IN range(0, size(coalesce(n.strategicFrom, [])) - 1)
        WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision])} AS one ORDER BY one.officialOrder, one.id } AS units,
COLLECT { MATCH (f:Agreement|Activity) WHERE f.seenFrom <= $clearance <= f.seenTo
  AND f.endBasis <> 'preparation' AND (f.endBasis = 'announced' OR coalesce(f.validFrom, $asOf) <= $asOf)
  RETURN f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom,
    .signsUntil, .units, .tops, .organizations, .leadUnits, labels: labels(f), counts: true, .signedOn, .renewedOn,
      .expiresOn, .startsOn, .signedYear, .startYear,
    .strategyItems, .themes, .series, .sourceKinds} AS one ORDER BY one.id } AS facts,
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
  RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
    .aliases} AS one
  ORDER BY n.kind <> 'target', n.kind <> 'process', n.kind, n.code, n.id } AS items,
COLLECT { MATCH (e:Series) RETURN e {.id, nameEn: e.title} AS one ORDER BY e.id } AS series
