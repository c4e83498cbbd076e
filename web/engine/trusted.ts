// Where a policy asks for Trusted Types, the address of a worker and a piece of HTML must pass through a named
// policy, so that there is one place to look at. Hosts that do not allow the policy are left to refuse.

interface Policy {
  createScriptURL(address: string): string;
  createHTML(html: string): string;
}

interface TrustedTypesWindow {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
}

const rules: Policy = {
  createScriptURL: (address) => {
    const { origin, protocol } = new URL(address, location.href);
    if (origin !== location.origin && protocol !== 'blob:') throw new TypeError('a script of another origin');
    return address;
  },
  // HTML is only ever parsed into a document that is never shown.
  createHTML: (html) => html,
};

let policy: Policy | undefined;

export function trusted(): Policy {
  try {
    policy ??= (globalThis as TrustedTypesWindow).trustedTypes?.createPolicy('newsglass', rules);
  } catch {
    // The host allows no policy of this name.
  }
  return (policy ??= rules);
}
