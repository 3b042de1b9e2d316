/* explore/tie-evidence · READ
What a tie is made of: its facts, the records behind each and the pages they cite, and what stands at its ends. One row;
none where there is no such organization.
$departmentId    string    a unit's id, home, unit-not-stated; or a second organization
$organizationId  string    an organization's id
$ids             string[]  ids of its facts
$clearance       integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ departmentId, organizationId, ids, clearance }] => { RETURN 'home' AS departmentId, 'org-ku-leuven' AS organizationId, ['agr-1', 'act-1'] AS ids, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/tie-evidence.cypher and cypher/fragments/: change those. */
MATCH (n:Entity:Organization {id: $organizationId}) WHERE n.seenFrom <= $clearance <= n.seenTo AND NOT n:HomeUniversity
OPTIONAL MATCH (home:Entity {id: $departmentId}) WHERE home.seenFrom <= $clearance <= home.seenTo
  AND home:Department|Organization
CALL () {
  MATCH (f:Agreement|Activity) WHERE f.id IN $ids AND f.seenFrom <= $clearance <= f.seenTo
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
