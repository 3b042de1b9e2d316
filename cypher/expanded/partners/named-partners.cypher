/* partners/named-partners · READ
The partners of whose names one meets one of these forms; one row is one partner.
$only       map      names: forms, of each of which all parts stand in one name
$clearance  integer  standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ only, clearance }] => { RETURN {names: [['leuven']]} AS only, 0 AS clearance }
Made by `npm run codegen` from cypher/partners/named-partners.cypher and cypher/fragments/: change those. */
MATCH (n:Partner) WHERE n:Partner AND n.partnerLevel <= $clearance AND n.seenFrom <= $clearance <= n.seenTo
  AND any(name IN split(n['searchText' + $clearance], '\n') WHERE
    any(form IN $only.names WHERE all(part IN form WHERE ' ' + name CONTAINS part)))
RETURN n.id AS id
ORDER BY id
