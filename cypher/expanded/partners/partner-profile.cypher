/* partners/partner-profile · READ
One organization with what its page shows beside its facts: units at their ends, units that lead the care for it,
organizations that take part with it, designations. One row; none where it is unknown or hidden.
$id         string    an organization's id
$units      string[]  ids of units at the ends of its facts
$leads      string[]  ids of units that lead the care for one of its facts
$others     string[]  ids of organizations that take part in its activities
$asOf       date      standing: the day the question is about
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, units, leads, others, asOf, clearance }] => { RETURN 'org-ku-leuven' AS id, ['dep-irides'] AS units, ['dep-irides'] AS leads, ['org-leiden'] AS others, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/partners/partner-profile.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:Organization {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo AND NOT n:HomeUniversity
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
  .activeFrom, .activeTo, leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
  labels: labels(n), strategic: any(decision IN range(0, size(coalesce(n.strategicFrom, [])) - 1)
      WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision]), .website, .rorId, .members,
        countryNames: head([(n)-[located:LOCATED_IN|IN_REGION]->(land:Country|Region)
          WHERE located.seenFrom <= $clearance <= located.seenTo AND land.seenFrom <= $clearance <= land.seenTo
            | land {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
              .aliases}])} AS node,
  COLLECT { MATCH (u:Department) WHERE u.id IN $units AND u.seenFrom <= $clearance <= u.seenTo
    RETURN u {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
      .activeFrom, .activeTo, leadUnits: coalesce(u.leadUnits, []), answers: coalesce(u.answers, []),
      labels: labels(u), strategic: any(decision IN range(0, size(coalesce(u.strategicFrom, [])) - 1)
          WHERE u.strategicFrom[decision] <= $asOf <= u.strategicUntil[decision])} AS one ORDER BY u.officialOrder, u.id } AS departments,
  COLLECT { MATCH (d:Designation)-[o:OF]->(n) WHERE d.seenFrom <= $clearance <= d.seenTo
    AND o.seenFrom <= $clearance <= o.seenTo AND coalesce(d.validFrom, $asOf) <= $asOf
    RETURN d {.id, .kind, .decidedOn, .statedOn, .basis,
      source: head(COLLECT { MATCH (d)<-[says:DESCRIBES]-(record:Record)-[cites:CITES]->(cited:Source)
        WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL
          AND says.seenFrom <= $clearance <= says.seenTo AND record.seenFrom <= $clearance <= record.seenTo
          AND cites.seenFrom <= $clearance <= cites.seenTo AND cited.seenFrom <= $clearance <= cited.seenTo
        RETURN cited {.id, .kind, .title, .url, .publishedOn, .licence} AS best ORDER BY record.statedOn DESC,
          cited.id LIMIT 1 })} AS one ORDER BY d.id } AS designations,
  COLLECT { MATCH (u:Department) WHERE u.id IN coalesce(n.leadUnits, []) + $leads
    AND u.seenFrom <= $clearance <= u.seenTo
    RETURN u {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(u)} AS one ORDER BY u.officialOrder, u.id } AS leadUnits,
  COLLECT { MATCH (o:Organization) WHERE o.id IN $others AND o.seenFrom <= $clearance <= o.seenTo
    RETURN o {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(o)} AS one ORDER BY o.id } AS others
