import {describe, expect, it} from 'vitest';
import {FLAVOURS, forRoom} from '../../../src/carto/flavour.ts';
import type {LayerId} from '../../../src/domain/view.ts';
import {cameraOf, standing} from '../../../src/map/controller/camera-of.ts';
import {pictureOf, type MapNow} from '../../../src/map/controller/picture.ts';
import {raised} from '../../../src/carto/mercator.ts';
import {fitPlaces, toSceneCamera} from '../../../src/carto/scene-camera.ts';
import {DEFAULT_VIEW} from '../../../src/state/default-view.ts';
import {placeId, smallIndex} from '../state/small-index.ts';

const index = smallIndex;
const [A, B, C] = [placeId('luzhou'), placeId('g208'), placeId('lake')];
const NOW: MapNow = {
  staged: null,
  followed: new Set(),
  previewed: new Set(),
  hovered: null,
  collection: [],
  flavourOf: () => null,
};
const chosen = {...DEFAULT_VIEW, selection: {kind: 'place', id: A}} as const;
const staged = {camera: 'fit', places: [B]} as const;

describe('the picture of a view', () => {
  it('lets nothing stand out by itself', () => {
    const picture = pictureOf(DEFAULT_VIEW, index, NOW);
    expect(picture.selected.size + picture.outlined.size + picture.dimmed.size).toBe(0);
    expect(picture.flavour).toBeNull();
  });

  it('lets stand out what is chosen, else what is staged, else what is followed', () => {
    const now = {...NOW, followed: new Set([C])};
    expect([...pictureOf(DEFAULT_VIEW, index, now).selected]).toEqual([C]);
    expect([...pictureOf(DEFAULT_VIEW, index, {...now, staged}).selected]).toEqual([B]);
    expect([...pictureOf(chosen, index, {...now, staged}).selected]).toEqual([A]);
  });

  it('outlines what a list offers and what the pointer is on', () => {
    expect([...pictureOf(chosen, index, {...NOW, previewed: new Set([B]), hovered: C}).outlined]).toEqual([B, C]);
  });

  it('counts what a filter leaves once for the same filter', () => {
    const view = {...DEFAULT_VIEW, filter: {...DEFAULT_VIEW.filter, kinds: new Set(['target' as const])}};
    const {dimmed} = pictureOf(view, index, NOW);
    expect(dimmed.size).toBeGreaterThan(0);
    expect(pictureOf({...view, theme: 'dark'}, index, NOW).dimmed).toBe(dimmed);
    expect(pictureOf(view, {...index}, NOW).dimmed).not.toBe(dimmed);
  });

  it('hides the relief in a room, and has the same flavour there as long as the room has its size', () => {
    const view = {...DEFAULT_VIEW, mode: {kind: 'present', briefing: '', scene: 1}} as unknown as typeof DEFAULT_VIEW;
    const now = {...NOW, flavourOf: () => forRoom(FLAVOURS.light, 1920, 1080)};
    const picture = pictureOf(view, index, now);
    expect(picture.hidden).toEqual(new Set<LayerId>(['relief']));
    expect(pictureOf(view, index, now).flavour).toBe(picture.flavour);
    expect(forRoom(FLAVOURS.light, 960, 540)).not.toBe(picture.flavour);
  });
});

describe('the camera of a view', () => {
  const window = {size: {width: 800, height: 600}, covered: 120};
  const {extent} = index.bundle.region;

  it('shows everything by name, whatever is chosen', () => {
    expect(cameraOf({...chosen, camera: 'whole'}, index, NOW, window)).toEqual(
      fitPlaces([], extent, window.size, window.covered),
    );
  });

  it('keeps a camera’s centre in the middle of what is not covered', () => {
    const camera = {center: [113, 36], zoom: 9} as const;
    expect(cameraOf({...chosen, camera}, index, NOW, window)).toEqual(raised(camera, window.covered));
  });

  it('is the staged scene’s until the reader chooses', () => {
    const camera = {center: [113, 36], zoom: 9} as const;
    const now = {...NOW, staged: {camera: toSceneCamera(camera, window.size), places: []}};
    expect(cameraOf(DEFAULT_VIEW, index, now, window).zoom).toBeCloseTo(9);
    expect(cameraOf(chosen, index, now, window)).toEqual(cameraOf(chosen, index, NOW, window));
  });

  it('is told by name where the whole map stands, else as what is in sight', () => {
    const inSight = {center: [113, 36], zoom: 9} as const;
    expect(standing(DEFAULT_VIEW, NOW, () => inSight)).toBe('whole');
    expect(standing(DEFAULT_VIEW, {...NOW, followed: new Set([A])}, () => inSight)).toBe(inSight);
    expect(standing(DEFAULT_VIEW, {...NOW, staged}, () => inSight)).toBe(inSight);
    expect(standing(chosen, NOW, () => inSight)).toBe(inSight);
    expect(standing({...chosen, camera: 'whole'}, NOW, () => inSight)).toBe('whole');
  });
});
