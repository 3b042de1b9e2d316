/* partners/partner-profile · READ
All about one organization: its facts, the units at their ends, designations, organizations
that take part with it. One row; none where it is unknown or hidden.
$id         string   an organization's id
$asOf       date     standing: the day the question is about
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, asOf, clearance }] => { RETURN 'org-ku-leuven' AS id, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/partners/partner-profile.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:Organization {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo AND NOT n:HomeUniversity
WITH n, [n] AS asked
CALL (asked) {
  UNWIND asked AS tied
  MATCH (tied)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known) WHERE tying.seenFrom <= $clearance <= tying.seenTo
    AND known.seenFrom <= $clearance <= known.seenTo
    AND NOT known.endBasis = 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
  WITH DISTINCT known ORDER BY known.id
  RETURN collect(known) AS own
}
CALL (own) {
  UNWIND own AS known
  UNWIND known.units AS end
  WITH DISTINCT end
  MATCH (holder:Department {id: end}) WHERE holder.seenFrom <= $clearance <= holder.seenTo
  WITH holder ORDER BY holder.officialOrder, holder.id
  RETURN collect(holder) AS units
}
RETURN n {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
  .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
  .activeFrom, .activeTo, leadUnits: coalesce(n.leadUnits, []), answers: coalesce(n.answers, []),
  labels: labels(n), strategic: any(decision IN range(0, size(coalesce(n.strategicFrom, [])) - 1)
      WHERE n.strategicFrom[decision] <= $asOf <= n.strategicUntil[decision]), .website, .rorId, .members,
        countryNames: head([(n)-[located:LOCATED_IN|IN_REGION]->(land:Country|Region)
          WHERE located.seenFrom <= $clearance <= located.seenTo AND land.seenFrom <= $clearance <= land.seenTo
            | land {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
              .aliases}])} AS node,
  [f IN own | f.id] AS own, [u IN units
    | u {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
    .activeFrom, .activeTo, leadUnits: coalesce(u.leadUnits, []), answers: coalesce(u.answers, []),
    labels: labels(u), strategic: any(decision IN range(0, size(coalesce(u.strategicFrom, [])) - 1)
        WHERE u.strategicFrom[decision] <= $asOf <= u.strategicUntil[decision])}] AS departments,
  COLLECT { MATCH (d:Designation)-[o:OF]->(n) WHERE d.seenFrom <= $clearance <= d.seenTo
    AND o.seenFrom <= $clearance <= o.seenTo AND coalesce(d.validFrom, $asOf) <= $asOf
    RETURN d {.id, .kind, .decidedOn, .statedOn, .basis,
      source: head(COLLECT { MATCH (d)<-[says:DESCRIBES]-(record:Record)-[cites:CITES]->(cited:Source)
        WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL
          AND says.seenFrom <= $clearance <= says.seenTo AND record.seenFrom <= $clearance <= record.seenTo
          AND cites.seenFrom <= $clearance <= cites.seenTo AND cited.seenFrom <= $clearance <= cited.seenTo
        RETURN cited {.id, .kind, .title, .url, .publishedOn, .licence} AS best ORDER BY record.statedOn DESC,
          cited.id LIMIT 1 })} AS one ORDER BY d.id } AS designations,
  COLLECT { MATCH (u:Department)-[leads:LOOKS_AFTER]->(x)
    WHERE (x = n OR x IN own) AND leads.lead AND leads.seenFrom <= $clearance <= leads.seenTo
      AND u.seenFrom <= $clearance <= u.seenTo
    WITH DISTINCT u
    RETURN u {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(u)} AS one ORDER BY u.officialOrder, u.id } AS leadUnits,
  COLLECT { UNWIND own AS act MATCH (act:Activity)-[joins:BETWEEN|INVOLVES]->(o:Organization)
    WHERE o <> n AND NOT o:HomeUniversity AND joins.seenFrom <= $clearance <= joins.seenTo
      AND o.seenFrom <= $clearance <= o.seenTo
    WITH o, collect(DISTINCT act.id) AS activityIds
    RETURN o {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .countryCode, .regionId, labels: labels(o), activityIds} AS one ORDER BY size(activityIds) DESC,
        o.id } AS coParticipants
