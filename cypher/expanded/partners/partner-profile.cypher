/* partners/partner-profile · READ
All about one organization: its facts, the units at their ends with what theirs come to, designations, organizations
that take part with it. One row; none where it is unknown or hidden.
$id           string   an organization's id
$unit         string   named: units as records name them; top: as the unit they count with
$filter       map      the fact filter: lists by the names of its fields; null or missing: any
$recentSince  date     first day of the recency window
$asOf         date     standing: the day the question is about
$clearance    integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ id, unit, filter, recentSince, asOf, clearance }] => { RETURN 'org-ku-leuven' AS id, 'named' AS unit, {} AS filter, date('2023-04-01') AS recentSince, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/partners/partner-profile.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:Organization {id: $id}) WHERE n.seenFrom <= $clearance <= n.seenTo AND NOT n:HomeUniversity
WITH n, [n] AS asked
CALL (asked) {
  UNWIND asked AS tied
  MATCH (tied)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known) WHERE tying.seenFrom <= $clearance <= tying.seenTo
    AND known.seenFrom <= $clearance <= known.seenTo
    AND known.endBasis <> 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
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
WITH n, own, units, [n.id] AS drawn
CALL (units, drawn) {
  UNWIND units AS holder
  OPTIONAL MATCH (part:Department) WHERE $unit = 'top' AND part.countsWith = holder.id
    AND part.seenFrom <= $clearance <= part.seenTo
  WITH holder, collect(part) + holder AS parts
  UNWIND parts AS part
  OPTIONAL MATCH (part)<-[held:HELD_BY|RUN_BY]-(known) WHERE held.seenFrom <= $clearance <= held.seenTo
    AND known.seenFrom <= $clearance <= known.seenTo
    AND known.endBasis <> 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
    AND CASE WHEN known:Activity THEN $filter.activityKinds IS NULL OR known.kind IN $filter.activityKinds
        ELSE ($filter.agreementKinds IS NULL OR known.kind IN $filter.agreementKinds)
          AND ($filter.agreementStates IS NULL OR CASE
              WHEN known.endBasis = 'announced' OR known.validFrom > $asOf THEN 'planned'
              WHEN known.endBasis = 'reported' AND coalesce(known.validUntil < $asOf, true) THEN 'ended'
              WHEN known.endBasis = 'stated' AND known.validUntil < $asOf THEN 'expired'
              WHEN known.endBasis = 'presumed' AND coalesce(known.validUntil < $asOf, true) THEN 'unknown'
              WHEN known.endBasis = 'stated' AND CASE WHEN known.noticeMonths IS NULL THEN $asOf > known.validUntil - duration({months: 6})
                ELSE $asOf >= known.validUntil - duration({months: known.noticeMonths}) END THEN 'expiring'
              ELSE 'in_force'
            END IN $filter.agreementStates) END
      AND all(key IN ['strategyItems', 'themes', 'series', 'sourceKinds']
        WHERE $filter[key] IS NULL OR any(value IN known[key] WHERE value IN $filter[key]))
          AND holder.id IN CASE $unit WHEN 'top' THEN known.tops ELSE known.units END
  WITH DISTINCT holder, known
  WITH holder.id AS holderId, collect(known.organizations) AS lists, max(reduce(latest = null,
    seen IN [known.confirmedOn, known.validFrom] + coalesce(known.signsFrom, [])
      | CASE WHEN seen <= $asOf AND coalesce(seen.year > latest, true) THEN seen.year ELSE latest END)) AS seenIn,
    collect(CASE WHEN any(far IN known.organizations WHERE far IN drawn) THEN known END) AS near,
    count(CASE WHEN known:Agreement THEN 1 END) AS agreements, count(CASE WHEN known:Agreement
      AND known.validUntil >= $asOf THEN 1 END) AS standing,
    count(CASE WHEN known:Activity THEN 1 END) AS activities, count(CASE WHEN known:Activity
      AND known.endBasis <> 'announced' AND known.validUntil >= $recentSince
        AND coalesce(known.validFrom, known.validUntil) <= $asOf THEN 1 END) AS lately
  CALL (lists, drawn) {
    UNWIND lists AS list
    UNWIND list AS far
    WITH DISTINCT far
    RETURN count(far) AS ties, count(CASE WHEN NOT far IN drawn THEN 1 END) AS hidden
  }
  RETURN collect({id: holderId, agreements: agreements, agreementsInForce: standing, activities: activities,
    recentActivities: lately, lastSeen: seenIn, ties: ties, hiddenTies: hidden}) AS counted,
    reduce(all = [], some IN collect(near) | all + some) AS between
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
  [f IN own | f.id] AS own, [f IN own
    | f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom, .signsUntil,
      .units, .tops, .organizations, .leadUnits, labels: labels(f), counts: true}] AS facts,
  [u IN units
    | u {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
      .sector, .place, .countryCode, .regionId, .city, .lat, .lon, .kind, .officialOrder, .countsWith,
    .activeFrom, .activeTo, leadUnits: coalesce(u.leadUnits, []), answers: coalesce(u.answers, []),
    labels: labels(u), strategic: any(decision IN range(0, size(coalesce(u.strategicFrom, [])) - 1)
        WHERE u.strategicFrom[decision] <= $asOf <= u.strategicUntil[decision]), counted: [one IN counted
          WHERE one.id = u.id][0]}] AS departments,
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
