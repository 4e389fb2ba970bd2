import { applyRule } from "@/server/segments/apply-rule";
import { archiveSegment } from "@/server/segments/archive-segment";
import { compareSegments, compareSegmentsInput } from "@/server/segments/compare-segments";
import { countConditions } from "@/server/segments/count-conditions";
import { countSegments } from "@/server/segments/count-segments";
import { getFieldValues } from "@/server/segments/field-values";
import { archiveSegmentInput, createSegmentInput, duplicateSegmentInput, fieldValuesInput, partitionInput, previewInput, segmentInput, updateSegmentInput } from "@/server/segments/input";
import { listFields } from "@/server/segments/list-fields";
import { getSizes, listSegments } from "@/server/segments/list-segments";
import { partitionBy } from "@/server/segments/partition";
import { previewRule } from "@/server/segments/preview";
import { createSegment, duplicateSegment, updateSegment } from "@/server/segments/save-segment";
import { getTemplates } from "@/server/segments/templates";
import { router, workspaceInput, workspaceProcedure } from "@/server/trpc/procedures";

const readers = workspaceProcedure({ can: "segments:read" });
const writers = workspaceProcedure({ can: "segments:write" });

export const segmentsRouter = router({
  // Asked by POST: a rule can hold ten thousand values, and an address cannot.
  fields: readers.input(workspaceInput()).query(({ ctx }) => listFields({ ctx: ctx.ws })),
  values: readers.input(workspaceInput(fieldValuesInput)).query(({ ctx, input }) => getFieldValues({ ctx: ctx.ws, input })),
  preview: readers.input(workspaceInput(previewInput)).mutation(({ ctx, input }) => previewRule({ ctx: ctx.ws, input })),
  counts: readers.input(workspaceInput(previewInput)).mutation(({ ctx, input }) => countConditions({ ctx: ctx.ws, input })),
  compare: readers.input(workspaceInput(compareSegmentsInput)).query(({ ctx, input }) => compareSegments({ ctx: ctx.ws, input })),
  partition: readers.input(workspaceInput(partitionInput)).query(({ ctx, input }) => partitionBy({ ctx: ctx.ws, input })),
  list: readers.input(workspaceInput()).query(({ ctx }) => listSegments({ ctx: ctx.ws })),
  count: readers.input(workspaceInput()).query(({ ctx }) => countSegments({ ctx: ctx.ws })),
  templates: readers.input(workspaceInput()).query(({ ctx }) => getTemplates({ ctx: ctx.ws })),
  sizes: readers.input(workspaceInput(segmentInput)).query(({ ctx, input }) => getSizes({ ctx: ctx.ws, input })),
  /** A rule that nobody saved, on a page: by POST, as it may be long. */
  applyRule: readers.input(workspaceInput(previewInput)).mutation(({ ctx, input }) => applyRule({ ctx: ctx.ws, input })),
  create: writers.input(workspaceInput(createSegmentInput)).mutation(({ ctx, input }) => createSegment({ ctx: ctx.ws, input })),
  update: writers.input(workspaceInput(updateSegmentInput)).mutation(({ ctx, input }) => updateSegment({ ctx: ctx.ws, input })),
  duplicate: writers.input(workspaceInput(duplicateSegmentInput)).mutation(({ ctx, input }) => duplicateSegment({ ctx: ctx.ws, input })),
  archive: writers.input(workspaceInput(archiveSegmentInput)).mutation(({ ctx, input }) => archiveSegment({ ctx: ctx.ws, input })),
});
