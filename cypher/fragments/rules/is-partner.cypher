/* is-partner(n)
The reader may know it as a partner: named by an agreement, an activity or a list that the reader may see.
*/
n:Partner AND n.partnerLevel <= $clearance
