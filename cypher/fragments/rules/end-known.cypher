/* end-known(agreement)
A source states its end, or says that it is over or renews by itself.
*/
agreement.endBasis IN ['stated', 'renews', 'reported']
