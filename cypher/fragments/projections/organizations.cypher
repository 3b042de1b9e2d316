/* organizations(fact)
Organizations at the other end of an agreement or activity, by id.
*/
[(fact)-[joined:BETWEEN|INVOLVES]->(other) WHERE NOT other:HomeUniversity AND @visible(joined, other) | other.id]
