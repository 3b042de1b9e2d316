/* in-preparation(fact)
Nobody has decided it yet: it counts on no day.
*/
fact.endBasis = 'preparation'
