// Under the page's policy a script address or a piece of HTML must pass through a named policy, so that there is
// one place to look at. HTML is only ever parsed into a document that is never shown.

interface Policy {
  createScriptURL(address: string): string;
  createHTML(html: string): string;
}

interface TrustedTypesWindow {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
}

const rules: Policy = {
  createScriptURL: (address) => {
    if (new URL(address, location.href).origin !== location.origin)
      throw new TypeError('a script of another origin');
    return address;
  },
  createHTML: (html) => html,
};

export const trusted: Policy =
  (globalThis as TrustedTypesWindow).trustedTypes?.createPolicy('newsglass', rules) ?? rules;
