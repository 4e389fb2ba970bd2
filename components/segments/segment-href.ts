export const segmentsHref = (slug: string): string => `/${slug}/segments`;

export const newSegmentHref = (slug: string): string => `/${slug}/segments/new`;

export const segmentHref = (slug: string, id: string): string => `/${slug}/segments/${id}`;
