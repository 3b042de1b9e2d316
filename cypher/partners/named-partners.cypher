/* partners/named-partners · READ
The partners of whose names one meets one of these forms; one row is one partner.
$only  map = {names: [['leuven']]}  names: forms, of each of which all parts stand in one name
*/
MATCH (n:Partner) WHERE @is-partner(n) AND @visible(n)
  AND any(name IN split(n['searchText' + $clearance], '\n') WHERE
    any(form IN $only.names WHERE all(part IN form WHERE ' ' + name CONTAINS part)))
RETURN n.id AS id
ORDER BY id
