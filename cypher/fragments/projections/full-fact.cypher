/* full-fact(f)
The type FactRow, whatever the filter: `f {@full-fact(f)}`.
*/
@fact(f), counts: true
