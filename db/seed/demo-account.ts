/** Known to everybody who reads this: it exists only where the demo workspace was asked for or the database is our own. */
export const demoAccount = { email: "demo@tenure.example", password: "tenure-demo-2026" };

export const demoWorkspace = { slug: "northlight", name: "Northlight SaaS" } as const;
