/** Pure functions that remember: Intl takes microseconds an answer, and the same few hundred stand on every page. */

const most = 4000;

/** `tell`, asked once for each value; forgets everything when it has answered thousands. */
export function remembered<From extends string | number, To>(tell: (from: From) => To): (from: From) => To {
  const told = new Map<From, To>();
  return (from) => {
    const known = told.get(from);
    if (known !== undefined) return known;
    if (told.size >= most) told.clear();
    const answer = tell(from);
    told.set(from, answer);
    return answer;
  };
}
