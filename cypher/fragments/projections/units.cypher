/* units(fact)
Units, or home, that hold an agreement or run an activity.
*/
[(fact)-[held:HELD_BY|RUN_BY]->(holder) WHERE @visible(held, holder) | holder {@unit-end(holder)}]
