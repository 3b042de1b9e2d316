/* explore/tie-evidence · READ
Why a tie is there: its facts on record, the records behind each and the pages they cite. One row; none where there is
no such organization.
$departmentId    string   a unit's id, home, unit-not-stated; or a second organization
$organizationId  string   an organization's id
$asOf            date     standing: the day the question is about
$clearance       integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ departmentId, organizationId, asOf, clearance }] => { RETURN 'home' AS departmentId, 'org-ku-leuven' AS organizationId, date('2026-03-31') AS asOf, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/tie-evidence.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:Organization {id: $organizationId}) WHERE n.seenFrom <= $clearance <= n.seenTo AND NOT n:HomeUniversity
OPTIONAL MATCH (home:Entity {id: $departmentId}) WHERE home.seenFrom <= $clearance <= home.seenTo
  AND home:Department|Organization
WITH n, home, [n] AS asked
CALL (asked) {
  UNWIND asked AS tied
  MATCH (tied)<-[tying:HELD_BY|RUN_BY|BETWEEN|INVOLVES]-(known) WHERE tying.seenFrom <= $clearance <= tying.seenTo
    AND known.seenFrom <= $clearance <= known.seenTo
    AND NOT known.endBasis = 'preparation' AND (known.endBasis = 'announced' OR coalesce(known.validFrom, $asOf) <= $asOf)
  WITH DISTINCT known ORDER BY known.id
  RETURN collect(known) AS met
}
CALL (met) {
  UNWIND met AS f
  WITH f WHERE $departmentId IN f.units OR $departmentId = 'unit-not-stated' AND f.units = []
    OR f:Activity AND $departmentId IN f.organizations
  RETURN collect(f {.id, .kind, .level, .endBasis, .validFrom, .validUntil, .confirmedOn, .noticeMonths, .signsFrom,
    .signsUntil, labels: labels(f), units: coalesce(f.units, []), tops: coalesce(f.tops, []),
    organizations: coalesce(f.organizations, []), leadUnits: coalesce(f.leadUnits, []), counts: true, .nameEn, .nameJa,
      .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases,
    .signedOn, .renewedOn, .startsOn, .endsOn, .expiresOn, .note,
    caretaker: EXISTS { (f)<-[care:LOOKS_AFTER]-(carer:Person) WHERE care.seenFrom <= $clearance <= care.seenTo
      AND carer.seenFrom <= $clearance <= carer.seenTo },
    records: COLLECT { MATCH (f)<-[says:DESCRIBES]-(record:Record)-[read:FROM]->(file:Source)
        WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL
          AND says.seenFrom <= $clearance <= says.seenTo AND record.seenFrom <= $clearance <= record.seenTo
          AND read.seenFrom <= $clearance <= read.seenTo AND file.seenFrom <= $clearance <= file.seenTo
        WITH record, file ORDER BY record.statedOn DESC, record.id
        RETURN record {.id, .kind, .statedOn, .recordedAt, .fields, from: file {.id, .kind, .title, .url, .publishedOn,
          .licence},
          cites: [(record)-[cites:CITES]->(cited:Source) WHERE cites.seenFrom <= $clearance <= cites.seenTo
            AND cited.seenFrom <= $clearance <= cited.seenTo
            | cited {.id, .kind, .title, .url, .publishedOn, .licence}]} },
    ofEnds: COLLECT { MATCH (f)<-[tells:DESCRIBES]-(line:Record)-[names:DESCRIBES]->(end:Organization)
      WHERE end.id IN [$organizationId, $departmentId] AND tells.seenFrom <= $clearance <= tells.seenTo
        AND line.seenFrom <= $clearance <= line.seenTo AND names.seenFrom <= $clearance <= names.seenTo
        AND end.seenFrom <= $clearance <= end.seenTo RETURN DISTINCT line.id },
    ofOthers: COLLECT { MATCH (f)<-[tells:DESCRIBES]-(line:Record)-[names:DESCRIBES]->(end:Organization)
      WHERE NOT end.id IN [$organizationId, $departmentId] AND NOT end:HomeUniversity
        AND tells.seenFrom <= $clearance <= tells.seenTo AND line.seenFrom <= $clearance <= line.seenTo
        AND names.seenFrom <= $clearance <= names.seenTo AND end.seenFrom <= $clearance <= end.seenTo
        RETURN DISTINCT line.id }}) AS facts
}
RETURN facts, home {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
  .aliases, .countryCode, .regionId, labels: labels(home)} AS department, n {.id, .nameEn, .nameJa, .nameNative,
    .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa, .aliases, .countryCode, .regionId, labels: labels(n),
      countryNames: head([(n)-[located:LOCATED_IN|IN_REGION]->(land:Country|Region)
    WHERE located.seenFrom <= $clearance <= located.seenTo AND land.seenFrom <= $clearance <= land.seenTo
      | land {.id, .nameEn, .nameJa, .nameNative, .nativeLanguage, .nameJaSource, .shortNameEn, .shortNameJa,
        .aliases}])} AS organization
