// The sample clip of Patina: a harbour in the evening sun.
// Copyright the Patina authors. Licensed under the Apache License, Version 2.0.
//
// `clock` is the time in seconds, 0 to 7.96. Nothing is included and the
// letters are POV-Ray's built-in ones, so this file alone is the scene, and
// every random number comes from a fixed seed.

#version 3.7;

#declare T = clock;
#declare Stroke0 = 0.8;   // the first stroke of the bell, in seconds
#declare StrokeGap = 1.6; // and the time from one stroke to the next

global_settings {
  assumed_gamma 1.0
  ambient_light rgb <0.80, 0.92, 1.20>
  max_trace_level 3
}
#default { finish { ambient 0.20 diffuse 0.74 } }

// ---------------------------------------------------------------- camera

#declare Ease = T / 8;
#declare Eye = <-0.75 + 1.00 * Ease, 2.95 + 0.10 * Ease, -9.0 + 0.25 * Ease>;
camera {
  location Eye
  right x * 16 / 9
  up y
  angle 50
  look_at <-0.08 + 0.28 * Ease, 3.46, 12>
}

// ------------------------------------------------------- light and the sky

#declare SunDirection = vnormalize(<-0.92, 0.58, -0.62>);
light_source { SunDirection * 900 rgb <1.62, 1.30, 0.93> }
light_source {
  <60, 40, -40> rgb <0.10, 0.13, 0.20>
  shadowless
}

sky_sphere {
  pigment {
    gradient y
    color_map {
      [0.00 srgb <0.99, 0.86, 0.70>]
      [0.10 srgb <0.97, 0.85, 0.74>]
      [0.24 srgb <0.62, 0.77, 0.90>]
      [0.60 srgb <0.36, 0.56, 0.80>]
      [1.00 srgb <0.18, 0.36, 0.66>]
    }
  }
  pigment {
    wrinkles
    turbulence 0.35
    octaves 4
    lambda 2.2
    color_map {
      [0.00 srgbt <1, 1, 1, 1>]
      [0.40 srgbt <1, 0.96, 0.90, 1>]
      [0.62 srgbt <1, 0.93, 0.86, 0.22>]
      [1.00 srgbt <1, 0.97, 0.93, 0.10>]
    }
    scale <0.55, 0.10, 0.4>
    translate <0.3 + 0.003 * T, 0.02, 0>
  }
}

// -------------------------------------------------------------- materials

#declare White = pigment { srgb <0.93, 0.91, 0.86> }
#declare Timber = texture {
  pigment {
    wood
    turbulence 0.06
    color_map {
      [0 srgb <0.40, 0.26, 0.15>]
      [1 srgb <0.55, 0.38, 0.23>]
    }
    scale 0.05
    rotate y * 88
  }
}
#declare Rope = texture { pigment { srgb <0.30, 0.26, 0.22> } }
#declare Iron = texture {
  pigment { srgb <0.13, 0.16, 0.17> }
  finish { specular 0.5 roughness 0.03 }
}
#declare Verdigris = texture {
  pigment {
    wrinkles
    turbulence 0.4
    octaves 3
    color_map {
      [0.00 srgb <0.24, 0.52, 0.46>]
      [0.45 srgb <0.40, 0.69, 0.60>]
      [0.70 srgb <0.52, 0.77, 0.68>]
      [1.00 srgb <0.33, 0.46, 0.38>]
    }
    scale <0.22, 0.5, 0.22>
  }
  finish { specular 0.25 roughness 0.05 }
}
#declare BellMetal = texture {
  pigment {
    wrinkles
    turbulence 0.5
    octaves 4
    color_map {
      [0.00 srgb <0.62, 0.40, 0.18>]
      [0.42 srgb <0.68, 0.46, 0.22>]
      [0.56 srgb <0.38, 0.60, 0.50>]
      [1.00 srgb <0.48, 0.74, 0.64>]
    }
    scale <0.28, 0.55, 0.28>
  }
  finish { specular 0.9 roughness 0.025 metallic reflection { 0.10 metallic } }
}
#declare Bricks = texture {
  pigment {
    brick
      pigment { srgb <0.62, 0.55, 0.47> },
      pigment {
        bozo
        color_map {
          [0.15 srgb <0.44, 0.17, 0.12>]
          [0.35 srgb <0.63, 0.27, 0.17>]
          [0.55 srgb <0.72, 0.36, 0.22>]
          [0.75 srgb <0.55, 0.22, 0.16>]
          [0.90 srgb <0.78, 0.45, 0.30>]
        }
        scale <0.19, 0.07, 0.19>
      }
    brick_size <0.215, 0.072, 0.1075>
    mortar 0.011
  }
  normal {
    brick 0.35
    brick_size <0.215, 0.072, 0.1075>
    mortar 0.011
  }
}
#declare Stone = texture {
  pigment {
    granite
    color_map {
      [0 srgb <0.80, 0.76, 0.68>]
      [1 srgb <0.66, 0.61, 0.54>]
    }
    scale 0.6
  }
}

// ------------------------------------------------------------------ water

plane {
  y, -1.0
  pigment { srgb <0.10, 0.30, 0.33> }
  normal {
    average
    normal_map {
      [1.0 bumps 0.17 scale <1.5, 1, 0.55> translate <0.25 * T, 0.55 * T, -0.20 * T>]
      [0.8 bumps 0.20 scale <0.5, 1, 0.22> rotate y * 17 translate <-0.18 * T, 0.9 * T, 0>]
    }
  }
  finish {
    ambient 0.25
    diffuse 0.35
    specular 0.5
    roughness 0.006
    reflection { 0.14, 0.95 fresnel on }
    conserve_energy
  }
  interior { ior 1.33 }
}

// ------------------------------------------------------ houses over there

#declare Lights = seed(7);

#macro Window(X, Y, W, H, Frame)
  #local G = 0.065;
  box { <X - W / 2, Y, -0.015>, <X + W / 2, Y + H, 0.1>
    #if (rand(Lights) < 0.17)
      pigment { gradient y color_map { [0 srgb <1.00, 0.80, 0.42>] [1 srgb <0.95, 0.62, 0.26>] } scale H translate y * Y }
      finish { ambient 0.62 diffuse 0.2 specular 0.4 roughness 0.01 }
    #else
      pigment { srgb <0.10, 0.14, 0.19> }
      finish { specular 0.6 roughness 0.01 reflection 0.16 }
    #end
  }
  union {
    box { <X - W / 2 - 0.09, Y - 0.09, -0.05>, <X - W / 2, Y + H + 0.09, 0> }
    box { <X + W / 2, Y - 0.09, -0.05>, <X + W / 2 + 0.09, Y + H + 0.09, 0> }
    box { <X - W / 2, Y + H, -0.05>, <X + W / 2, Y + H + 0.09, 0> }
    box { <X - W / 2 - 0.16, Y - 0.15, -0.14>, <X + W / 2 + 0.16, Y, 0> }
    box { <X - G / 2, Y, -0.04>, <X + G / 2, Y + H, 0> }
    box { <X - W / 2, Y + H * 0.36 - G / 2, -0.04>, <X + W / 2, Y + H * 0.36 + G / 2, 0> }
    box { <X - W / 2, Y + H * 0.69 - G / 2, -0.04>, <X + W / 2, Y + H * 0.69 + G / 2, 0> }
    pigment { Frame }
  }
#end

#macro Awning(X, W, C)
  mesh {
    triangle { <X - W / 2, 2.75, 0>, <X + W / 2, 2.75, 0>, <X + W / 2, 2.15, -1.0> }
    triangle { <X - W / 2, 2.75, 0>, <X - W / 2, 2.15, -1.0>, <X + W / 2, 2.15, -1.0> }
    triangle { <X - W / 2, 1.92, -1.0>, <X - W / 2, 2.15, -1.0>, <X + W / 2, 2.15, -1.0> }
    triangle { <X - W / 2, 1.92, -1.0>, <X + W / 2, 1.92, -1.0>, <X + W / 2, 2.15, -1.0> }
    pigment {
      gradient x
      color_map { [0.5 C] [0.5 srgb <0.96, 0.93, 0.86>] }
      scale 0.4
      translate x * X
    }
  }
#end

// A house from X to X + W, its wall H high, its gable or its eaves in front.
#macro House(X, W, H, Floors, Columns, C, RoofC, Gable, Stripe)
  #local F = (H - 2.9) / Floors;
  #local Wall = texture {
    pigment {
      bozo
      color_map { [0 C * 0.93] [1 C * 1.05] }
      scale <0.9, 0.5, 1>
    }
  }
  #local Tiles = texture {
    pigment {
      gradient y
      pigment_map {
        [0.00 color RoofC * 0.35]
        [0.22 color RoofC * 0.8]
        [1.00 gradient x color_map { [0 RoofC * 0.75] [0.3 RoofC * 1.15] [0.8 RoofC] [1 RoofC * 0.7] } scale 0.3]
      }
      scale 0.3
    }
  }
  union {
    box { <0, -1, 0>, <W, H, 7> texture { Wall } }
    box { <0, 0, -0.05>, <W, 0.55, 1> texture { Stone } }
    box { <-0.02, 2.93, -0.09>, <W + 0.02, 3.05, 1> pigment { White } }
    #if (Gable)
      #local R = W * 0.62;
      prism {
        0, 6.8, 4, <0, 0>, <W, 0>, <W / 2, R>, <0, 0>
        rotate x * -90
        translate <0, H, 6.8>
        texture { Wall }
      }
      // the bargeboards and the roof behind them
      #local Slope = degrees(atan2(R, W / 2));
      #local L = sqrt(R * R + W * W / 4) + 0.3;
      union {
        box { <-0.3, 0, -0.12>, <L - 0.3, 0.20, 7> texture { Tiles } rotate z * Slope translate y * H }
        box { <-0.3, 0, -0.12>, <L - 0.3, 0.20, 7> texture { Tiles } rotate z * Slope translate y * H scale <-1, 1, 1> translate x * W }
        box { <-0.34, -0.06, -0.20>, <L - 0.27, 0.24, -0.06> pigment { White } rotate z * Slope translate y * H }
        box { <-0.34, -0.06, -0.20>, <L - 0.27, 0.24, -0.06> pigment { White } rotate z * Slope translate y * H scale <-1, 1, 1> translate x * W }
      }
      Window(W / 2, H + 0.45, 0.75, 1.05, White)
    #else
      #local R = 2.7;
      mesh {
        triangle { <-0.15, H, -0.3>, <W + 0.15, H, -0.3>, <W + 0.15, H + R, 3.2> }
        triangle { <-0.15, H, -0.3>, <-0.15, H + R, 3.2>, <W + 0.15, H + R, 3.2> }
        triangle { <-0.15, H, -0.3>, <-0.15, H + R, 3.2>, <-0.15, H, 7> }
        triangle { <W + 0.15, H, -0.3>, <W + 0.15, H + R, 3.2>, <W + 0.15, H, 7> }
        texture { Tiles }
      }
      box { <-0.1, H - 0.16, -0.36>, <W + 0.1, H + 0.03, 0.1> pigment { White } }
      box { <-0.1, H + R - 0.08, 3.1>, <W + 0.1, H + R + 0.08, 3.3> pigment { RoofC * 0.7 } }
      // dormers
      #local I = 0;
      #while (I < 2)
        union {
          box { <-0.62, 0.35, 0>, <0.62, 1.75, 2.5> texture { Wall } }
          Window(0, 0.55, 0.7, 0.95, White)
          prism { -0.12, 2.6, 4, <-0.8, 1.72>, <0.8, 1.72>, <0, 2.25>, <-0.8, 1.72> rotate x * -90 scale <1, 1, -1> texture { Tiles } }
          translate <W * (0.28 + 0.44 * I), H, 0.35>
        }
        #local I = I + 1;
      #end
    #end
    // chimney
    union {
      box { <W * 0.74, H, 2.6>, <W * 0.74 + 0.7, H + R + 0.75, 3.3> }
      box { <W * 0.74 - 0.08, H + R + 0.55, 2.52>, <W * 0.74 + 0.78, H + R + 0.68, 3.38> }
      texture { Bricks }
    }
    // windows
    #local J = 0;
    #while (J < Floors)
      #local I = 0;
      #while (I < Columns)
        Window(W * (I + 0.5) / Columns, 3.35 + F * J, 0.82, min(1.55, F - 0.75), White)
        #local I = I + 1;
      #end
      #local J = J + 1;
    #end
    // the shop below: panes, a door, an awning
    Window(W * 0.27, 0.75, W * 0.34, 1.45, White)
    Window(W * 0.60, 0.75, W * 0.16, 1.45, White)
    box { <W * 0.77, 0, -0.04>, <W * 0.77 + 0.85, 2.15, 0.1> pigment { C * 0.30 } }
    box { <W * 0.77 - 0.09, 0, -0.03>, <W * 0.77 + 0.94, 2.26, 0.1> pigment { White } }
    Awning(W * 0.38, W * 0.62, Stripe)
    translate x * X
  }
#end

#macro Sign(S, Size, X, Y, P)
  #local Letters = text { internal 2 S 0.1, 0 }
  #local Width = max_extent(Letters).x;
  union {
    object { Letters translate <-Width / 2, 0, -0.16> scale <Size, Size, 1> pigment { srgb <1.00, 0.86, 0.52> } finish { ambient 0.34 } }
    box { <-Width / 2 * Size - 0.22, -0.20, -0.12>, <Width / 2 * Size + 0.22, Size * 0.70 + 0.20, 0> pigment { P } }
    box { <-Width / 2 * Size - 0.28, -0.26, -0.10>, <Width / 2 * Size + 0.28, Size * 0.70 + 0.26, 0> pigment { srgb <0.86, 0.68, 0.34> } }
    no_shadow
    translate <X, Y, 0>
  }
#end

#declare FarSide = union {
  House(-24.0, 5.4, 7.4, 2, 3, srgb <0.80, 0.60, 0.33>, srgb <0.55, 0.24, 0.16>, yes, srgb <0.20, 0.35, 0.50>)
  House(-18.6, 4.6, 8.7, 3, 3, srgb <0.60, 0.29, 0.22>, srgb <0.30, 0.31, 0.34>, no, srgb <0.65, 0.18, 0.15>)
  House(-14.0, 5.0, 7.6, 2, 3, srgb <0.90, 0.82, 0.66>, srgb <0.62, 0.29, 0.18>, yes, srgb <0.16, 0.42, 0.36>)
  House( -9.0, 4.4, 7.5, 2, 3, srgb <0.36, 0.52, 0.58>, srgb <0.58, 0.26, 0.17>, yes, srgb <0.75, 0.50, 0.18>)
  House( -4.6, 5.8, 7.4, 2, 4, srgb <0.86, 0.66, 0.32>, srgb <0.58, 0.27, 0.18>, yes, srgb <0.62, 0.17, 0.14>)
  House(  1.2, 4.8, 8.9, 3, 3, srgb <0.70, 0.37, 0.29>, srgb <0.34, 0.34, 0.37>, no, srgb <0.18, 0.36, 0.52>)
  House(  6.0, 5.0, 7.7, 2, 3, srgb <0.92, 0.86, 0.74>, srgb <0.60, 0.28, 0.18>, yes, srgb <0.70, 0.30, 0.16>)
  House( 11.0, 5.2, 8.3, 3, 4, srgb <0.48, 0.58, 0.44>, srgb <0.56, 0.25, 0.17>, no, srgb <0.62, 0.17, 0.14>)
  House( 16.2, 4.8, 7.2, 2, 3, srgb <0.84, 0.52, 0.36>, srgb <0.33, 0.33, 0.36>, yes, srgb <0.16, 0.42, 0.36>)
  House( 21.0, 5.6, 8.3, 3, 4, srgb <0.88, 0.78, 0.55>, srgb <0.58, 0.26, 0.17>, no, srgb <0.20, 0.35, 0.50>)

  // the quay, lamps along it
  box { <-40, -3, -3.2>, <40, 0, 8>
    texture {
      pigment {
        brick
          pigment { srgb <0.30, 0.28, 0.25> },
          pigment { bozo color_map { [0 srgb <0.50, 0.46, 0.41>] [1 srgb <0.66, 0.61, 0.54>] } scale 0.5 }
        brick_size <0.9, 0.36, 0.9>
        mortar 0.04
      }
    }
  }
  #local I = -5;
  #while (I < 6)
    union {
      cylinder { <0, 0, 0>, <0, 3.1, 0>, 0.055 }
      cone { <0, 3.1, 0>, 0.10, <0, 3.5, 0>, 0.18 pigment { srgb <1, 0.94, 0.78> } finish { ambient 0.7 } }
      cone { <0, 3.5, 0>, 0.24, <0, 3.68, 0>, 0.02 }
      cylinder { <0.0, 0, 0>, <0, 0.4, 0>, 0.11 }
      texture { Iron }
      translate <I * 4.6 + 1.2, 0, -2.4>
    }
    #local I = I + 1;
  #end
  Sign("HARBOUR HOTEL", 0.62, -1.70, 4.95, pigment { srgb <0.20, 0.12, 0.08> })
  Sign("ROPE & SAIL", 0.60, 8.15, 5.08, pigment { srgb <0.12, 0.24, 0.34> })
  translate z * 33
}
object { FarSide }

// the church behind them, with its copper spire
union {
  box { <-1.7, 0, -1.7>, <1.7, 14.6, 1.7> texture { Bricks scale 3 } }
  box { <-1.95, 14.5, -1.95>, <1.95, 14.9, 1.95> texture { Stone } }
  cylinder { <0, 13.1, -1.75>, <0, 13.1, -1.6>, 1.05 pigment { srgb <0.95, 0.93, 0.86> } }
  torus { 1.05, 0.08 rotate x * 90 translate <0, 13.1, -1.75> pigment { srgb <0.75, 0.58, 0.22> } }
  box { <-0.05, 0, 0>, <0.05, 0.85, -0.1> rotate z * -62 translate <0, 13.1, -1.78> pigment { srgb <0.1, 0.1, 0.12> } }
  box { <-0.06, 0, 0>, <0.06, 0.6, -0.1> rotate z * 160 translate <0, 13.1, -1.78> pigment { srgb <0.1, 0.1, 0.12> } }
  union {
    prism { conic_sweep linear_spline 0, 1, 5, <1.9, 1.9>, <-1.9, 1.9>, <-1.9, -1.9>, <1.9, -1.9>, <1.9, 1.9> rotate x * 180 translate y * 1 scale <1, 3.9, 1> }
    sphere { <0, 3.9, 0>, 0.16 }
    cylinder { <0, 3.7, 0>, <0, 4.8, 0>, 0.045 }
    translate y * 14.9
    texture { Verdigris scale 3 }
  }
  translate <-5.2, 0, 50>
}

// ------------------------------------------------------------------ boats

// One side of a hull: U runs from stern (-1) to bow (1), V from keel to rail.
#macro HullPoint(U, V, L, B, H)
  #local Full = pow(max(0, 1 - pow(max(0, U * 0.98 + 0.02), 2.6)), 0.75) * (1 - 0.38 * pow(max(0, -U), 2.2));
  <U * L / 2 + 0.10 * L * V * pow(max(0, U), 3), -0.35 + V * (H + 0.35 + 0.42 * H * U * U), B / 2 * Full * (0.30 + 0.70 * sin(min(1, V * 1.15) * pi / 2))>
#end

#macro Hull(L, B, H, P)
  #local N = 24;
  #local M = 6;
  #local I = 0;
  mesh {
    #while (I < N)
      #local U0 = -1 + 2 * I / N;
      #local U1 = -1 + 2 * (I + 1) / N;
      #local J = 0;
      #while (J < M)
        #local A = HullPoint(U0, J / M, L, B, H);
        #local C = HullPoint(U1, J / M, L, B, H);
        #local D = HullPoint(U1, (J + 1) / M, L, B, H);
        #local E = HullPoint(U0, (J + 1) / M, L, B, H);
        #local S = <1, 1, -1>;
        triangle { A, C, D }
        triangle { A, E, D }
        triangle { A * S, C * S, D * S }
        triangle { A * S, E * S, D * S }
        #local J = J + 1;
      #end
      #if (I = 0)
        triangle { HullPoint(-1, 0, L, B, H), HullPoint(-1, 1, L, B, H), HullPoint(-1, 1, L, B, H) * <1, 1, -1> }
        triangle { HullPoint(-1, 0, L, B, H), HullPoint(-1, 0, L, B, H) * <1, 1, -1>, HullPoint(-1, 1, L, B, H) * <1, 1, -1> }
      #end
      #local I = I + 1;
    #end
    texture { P }
  }
  // the rail and the deck
  #local I = 0;
  #while (I < N)
    #local A = HullPoint(-1 + 2 * I / N, 1, L, B, H);
    #local C = HullPoint(-1 + 2 * (I + 1) / N, 1, L, B, H);
    union {
      cylinder { A, C, 0.045 }
      cylinder { A * <1, 1, -1>, C * <1, 1, -1>, 0.045 }
      sphere { C, 0.045 }
      sphere { C * <1, 1, -1>, 0.045 }
      texture { Timber }
    }
    mesh {
      triangle { A - y * 0.12, C - y * 0.12, A * <1, 1, -1> - y * 0.12 }
      triangle { C * <1, 1, -1> - y * 0.12, C - y * 0.12, A * <1, 1, -1> - y * 0.12 }
      pigment { srgb <0.62, 0.47, 0.30> }
    }
    #local I = I + 1;
  #end
#end

#macro HullPaint(Body, Stripe)
  texture {
    pigment {
      gradient y
      color_map {
        [0.000 srgb <0.46, 0.12, 0.10>]
        [0.245 srgb <0.46, 0.12, 0.10>]
        [0.245 Stripe]
        [0.275 Stripe]
        [0.275 Body]
        [1.000 Body]
      }
      translate y * -0.12
      scale 2
    }
    finish { specular 0.4 roughness 0.02 }
  }
#end

// Shrouds from the masthead to the rail, with ratlines between them.
#macro Shrouds(X, Top, Low, Half, R)
  #local Side = -1;
  #while (Side < 2)
    #local I = -1;
    #while (I < 2)
      cylinder { <X, Top, 0>, <X + I * 0.42 - 0.15, Low, Side * Half>, R }
      #local I = I + 1;
    #end
    #local K = 1;
    #while (K < 12)
      #local F = K / 15;
      cylinder {
        <(X - 0.57) * (1 - F) + X * F, Low * (1 - F) + Top * F, Side * Half * (1 - F)>
        <(X + 0.27) * (1 - F) + X * F, Low * (1 - F) + Top * F, Side * Half * (1 - F)>
        R * 0.8
      }
      #local K = K + 1;
    #end
    #local Side = Side + 2;
  #end
#end

#macro Mast(X, Foot, Top, R)
  cone { <X, Foot, 0>, R, <X, Top, 0>, R * 0.6 texture { pigment { srgb <0.74, 0.55, 0.33> } finish { specular 0.3 } } }
  sphere { <X, Top + 0.04, 0>, R * 0.9 pigment { srgb <0.85, 0.68, 0.30> } }
#end

// A furled sail along a boom or a gaff, with its ties.
#macro Furled(A, C, R)
  cylinder { A - y * R * 1.3, C - y * R * 1.3, R * 0.5 texture { Timber } }
  cylinder { A, C, R pigment { srgb <0.90, 0.85, 0.74> } normal { wrinkles 0.6 scale <0.5, 0.15, 0.2> } }
  #local K = 1;
  #while (K < 6)
    #local P = A + (C - A) * K / 6;
    cylinder { P - x * 0.03, P + x * 0.03, R * 1.08 pigment { srgb <0.35, 0.20, 0.14> } }
    #local K = K + 1;
  #end
#end

// A flag from the hoist at the origin, waving; Phase in radians.
#macro Flag(W, H, Phase, P)
  #local N = 16;
  mesh {
    #local I = 0;
    #while (I < N)
      #local A = I / N;
      #local C = (I + 1) / N;
      #local ZA = 0.16 * W * A * sin(9 * A - 5.5 * T + Phase);
      #local ZC = 0.16 * W * C * sin(9 * C - 5.5 * T + Phase);
      #local YA = -0.10 * W * A * A + 0.05 * W * A * sin(7 * A - 5.5 * T + Phase + 1);
      #local YC = -0.10 * W * C * C + 0.05 * W * C * sin(7 * C - 5.5 * T + Phase + 1);
      smooth_triangle {
        <A * W, YA, ZA>, <-cos(9 * A - 5.5 * T + Phase), 0, -1.2>
        <C * W, YC, ZC>, <-cos(9 * C - 5.5 * T + Phase), 0, -1.2>
        <C * W, YC + H, ZC>, <-cos(9 * C - 5.5 * T + Phase), 0, -1.2>
      }
      smooth_triangle {
        <A * W, YA, ZA>, <-cos(9 * A - 5.5 * T + Phase), 0, -1.2>
        <A * W, YA + H, ZA>, <-cos(9 * A - 5.5 * T + Phase), 0, -1.2>
        <C * W, YC + H, ZC>, <-cos(9 * C - 5.5 * T + Phase), 0, -1.2>
      }
      #local I = I + 1;
    #end
    texture { P finish { ambient 0.3 } }
  }
#end

// The ketch at the near moorings.
union {
  Hull(9.4, 2.6, 1.05, HullPaint(srgb <0.10, 0.24, 0.36>, srgb <0.95, 0.92, 0.84>))
  box { <-2.6, 0.9, -0.75>, <0.4, 1.55, 0.75> pigment { srgb <0.93, 0.89, 0.80> } }
  box { <-2.7, 1.53, -0.82>, <0.5, 1.62, 0.82> texture { Timber } }
  #local I = 0;
  #while (I < 4)
    cylinder { <-2.2 + 0.75 * I, 1.25, -0.77>, <-2.2 + 0.75 * I, 1.25, -0.7>, 0.15 pigment { srgb <0.10, 0.13, 0.17> } finish { reflection 0.2 } }
    torus { 0.16, 0.03 rotate x * 90 translate <-2.2 + 0.75 * I, 1.25, -0.77> pigment { srgb <0.80, 0.62, 0.26> } }
    #local I = I + 1;
  #end
  Mast(1.3, 0.8, 9.0, 0.12)
  Mast(-3.0, 0.8, 7.0, 0.10)
  Furled(<1.05, 2.15, 0>, <-2.5, 2.3, 0>, 0.17)
  Furled(<-3.15, 2.1, 0>, <-5.3, 2.25, 0>, 0.13)
  cone { <4.5, 1.35, 0>, 0.09, <6.5, 1.85, 0>, 0.05 texture { Timber } }
  union {
    Shrouds(1.3, 8.4, 1.1, 1.2, 0.018)
    Shrouds(-3.0, 6.5, 1.1, 1.05, 0.018)
    cylinder { <1.3, 8.9, 0>, <6.4, 1.85, 0>, 0.018 }
    cylinder { <1.3, 7.4, 0>, <5.0, 1.5, 0>, 0.018 }
    cylinder { <1.3, 8.9, 0>, <-3.0, 6.9, 0>, 0.016 }
    cylinder { <-3.0, 6.9, 0>, <-5.3, 2.25, 0>, 0.016 }
    cylinder { <1.3, 7.8, 0>, <-2.5, 2.35, 0>, 0.016 }
    texture { Rope }
  }
  object {
    Flag(1.15, 0.62, 0, texture { pigment { gradient y color_map { [0.333 srgb <0.75, 0.14, 0.12>] [0.333 srgb <0.95, 0.93, 0.87>] [0.667 srgb <0.95, 0.93, 0.87>] [0.667 srgb <0.12, 0.42, 0.40>] } scale 0.62 } })
    translate <1.4, 8.3, 0>
  }
  #local Letters = text { internal 1 "AURORA" 0.1, 0 }
  object { Letters scale <0.46, 0.46, 1> rotate y * 14 translate <2.15, 0.80, -1.30> pigment { srgb <0.96, 0.88, 0.62> } no_shadow }
  rotate x * 1.6 * sin(1.5 * T)
  rotate z * 0.5 * sin(1.1 * T + 1)
  rotate y * -5
  translate <5.0, -1.05 + 0.05 * sin(1.3 * T + 0.5), 15.5>
}

// A small white boat at the far quay.
union {
  Hull(5.4, 1.9, 0.7, HullPaint(srgb <0.94, 0.92, 0.86>, srgb <0.15, 0.35, 0.40>))
  box { <-1.0, 0.5, -0.5>, <1.2, 1.05, 0.5> pigment { srgb <0.85, 0.80, 0.70> } }
  Mast(0.5, 0.5, 6.4, 0.08)
  Furled(<0.3, 1.5, 0>, <-2.2, 1.55, 0>, 0.11)
  union {
    Shrouds(0.5, 5.9, 0.7, 0.85, 0.02)
    cylinder { <0.5, 6.3, 0>, <2.9, 0.9, 0>, 0.018 }
    cylinder { <0.5, 6.3, 0>, <-2.7, 0.8, 0>, 0.018 }
    texture { Rope }
  }
  rotate x * 2.2 * sin(1.8 * T + 2)
  translate <13.9, -1.0 + 0.04 * sin(1.6 * T), 27>
}

// The dinghy under its tanned sail: it crosses the basin.
union {
  Hull(3.3, 1.25, 0.48, HullPaint(srgb <0.92, 0.88, 0.78>, srgb <0.62, 0.17, 0.14>))
  Mast(0.45, 0.2, 4.1, 0.05)
  cylinder { <0.4, 0.85, 0>, <-1.75, 0.95, 0.45>, 0.035 texture { Timber } }
  mesh {
    // the luff is the mast, the belly is blown from us
    #local N = 10;
    #local I = 0;
    #while (I < N)
      #local J = 0;
      #while (J < N - I)
        #macro SailPoint(A, B)
          #local Q = <0.40, 0.95, 0> * (1 - A - B) + <-1.70, 1.05, 0.42> * A + <0.32, 3.95, 0> * B;
          (Q + <0, 0, 0.85 * A * (1 - A - B) + 0.7 * A * B>)
        #end
        triangle { SailPoint(I / N, J / N), SailPoint((I + 1) / N, J / N), SailPoint(I / N, (J + 1) / N) }
        #if (J < N - I - 1)
          triangle { SailPoint((I + 1) / N, (J + 1) / N), SailPoint((I + 1) / N, J / N), SailPoint(I / N, (J + 1) / N) }
        #end
        #local J = J + 1;
      #end
      #local I = I + 1;
    #end
    texture {
      pigment {
        gradient y
        color_map {
          [0.00 srgb <0.36, 0.12, 0.08>]
          [0.10 srgb <0.36, 0.12, 0.08>]
          [0.10 srgb <0.84, 0.36, 0.19>]
          [1.00 srgb <0.78, 0.32, 0.17>]
        }
        scale 0.42
        rotate z * -8
      }
      finish { ambient 0.3 }
    }
  }
  // the sailor
  union {
    sphere { <-0.9, 1.12, 0.1>, 0.14 pigment { srgb <0.80, 0.58, 0.45> } }
    cone { <-0.9, 0.98, 0.1>, 0.14, <-0.9, 0.4, 0.1>, 0.24 pigment { srgb <0.90, 0.70, 0.16> } }
    sphere { <-0.9, 1.18, 0.1>, 0.145 pigment { srgb <0.15, 0.22, 0.32> } }
  }
  rotate x * (-5 + 2 * sin(1.7 * T))
  rotate z * 1.2 * sin(1.9 * T + 1)
  translate <-1.7 + 0.42 * T, -1.0 + 0.04 * sin(2.1 * T), 9.5>
}

// ------------------------------------------------------------- our own quay

box {
  <-30, -3, -20>, <30, 0, 3.4>
  texture {
    pigment {
      brick
        pigment { srgb <0.26, 0.23, 0.20> },
        pigment {
          bozo
          color_map { [0.2 srgb <0.46, 0.42, 0.38>] [0.5 srgb <0.60, 0.55, 0.49>] [0.8 srgb <0.50, 0.45, 0.42>] }
          scale <0.2, 0.2, 0.13>
        }
      brick_size <0.24, 4, 0.17>
      mortar 0.022
      translate y * 1
    }
    normal { bumps 0.25 scale 0.06 }
  }
}
box { <-30, -0.3, 3.3>, <30, 0.06, 3.85>
  texture {
    pigment {
      gradient x
      pigment_map {
        [0.00 color srgb <0.30, 0.27, 0.24>]
        [0.02 color srgb <0.30, 0.27, 0.24>]
        [0.02 granite color_map { [0 srgb <0.74, 0.69, 0.61>] [1 srgb <0.60, 0.55, 0.49>] } scale 0.4]
        [1.00 granite color_map { [0 srgb <0.74, 0.69, 0.61>] [1 srgb <0.60, 0.55, 0.49>] } scale 0.4]
      }
      scale 1.3
    }
  }
}

// The railing.
union {
  #local I = -8;
  #while (I < 16)
    cylinder { <I * 0.8, 0, 3.55>, <I * 0.8, 1.08, 3.55>, 0.032 }
    sphere { <I * 0.8, 1.12, 3.55>, 0.055 }
    #local J = 1;
    #while (J < 6)
      cylinder { <I * 0.8 + J * 0.8 / 6, 0.16, 3.55>, <I * 0.8 + J * 0.8 / 6, 0.98, 3.55>, 0.012 }
      #local J = J + 1;
    #end
    torus { 0.105, 0.011 rotate x * 90 translate <I * 0.8 + 0.4, 0.87, 3.55> }
    #local I = I + 1;
  #end
  cylinder { <-7, 0.98, 3.55>, <13, 0.98, 3.55>, 0.024 }
  cylinder { <-7, 0.76, 3.55>, <13, 0.76, 3.55>, 0.014 }
  cylinder { <-7, 0.16, 3.55>, <13, 0.16, 3.55>, 0.018 }
  texture { Iron }
}

// The lifebuoy on it.
union {
  #local I = 0;
  #while (I < 8)
    intersection {
      torus { 0.33, 0.085 rotate x * 90 }
      plane { -y, 0 }
      plane { -y, 0 rotate z * -135 }
      bounded_by { sphere { 0, 0.5 } }
      rotate z * I * 45
      #if (mod(I, 2)) pigment { srgb <0.95, 0.93, 0.88> } #else pigment { srgb <0.82, 0.18, 0.10> } #end
      finish { specular 0.3 }
    }
    #local I = I + 1;
  #end
  torus { 0.42, 0.014 rotate x * 90 texture { Rope } }
  translate <1.32, 0.56, 3.40>
}

// ----------------------------------------------------------- the bell-house

#declare SwingAngle = 19 * sin(pi * (T - Stroke0) / StrokeGap + pi / 2);
#declare Clapper = 19 * sin(pi * (T - Stroke0) / StrokeGap + pi / 2 - 0.10) * 1.5;

// A mesh turned from its profile (the radius by the depth below the crown).
#declare BellProfile = spline {
  natural_spline
  0.00, <0.000, 0.02, 0>
  0.12, <0.100, 0.01, 0>
  0.25, <0.185, -0.05, 0>
  0.40, <0.225, -0.20, 0>
  0.58, <0.260, -0.42, 0>
  0.74, <0.325, -0.58, 0>
  0.88, <0.400, -0.69, 0>
  1.00, <0.450, -0.78, 0>
}
#declare BellSkin = mesh {
  #local I = 0;
  #while (I < 24)
    #local A = BellProfile(I / 24);
    #local C = BellProfile((I + 1) / 24);
    #local NA = vrotate(BellProfile(I / 24 + 0.005) - BellProfile(I / 24 - 0.005), z * 90);
    #local NC = vrotate(BellProfile((I + 1) / 24 + 0.005) - BellProfile((I + 1) / 24 - 0.005), z * 90);
    #local J = 0;
    #while (J < 40)
      #local P = y * J * 9;
      #local Q = y * (J + 1) * 9;
      #if (I > 0)
        smooth_triangle { vrotate(A, P), vrotate(NA, P), vrotate(A, Q), vrotate(NA, Q), vrotate(C, P), vrotate(NC, P) }
      #end
      smooth_triangle { vrotate(C, Q), vrotate(NC, Q), vrotate(A, Q), vrotate(NA, Q), vrotate(C, P), vrotate(NC, P) }
      #local J = J + 1;
    #end
    #local I = I + 1;
  #end
}

union {
  // wall with an arch through it
  difference {
    box { <-1.12, -1, -0.35>, <1.12, 4.05, 0.35> }
    box { <-0.70, 1.62, -1>, <0.70, 3.02, 1> }
    cylinder { <0, 3.02, -1>, <0, 3.02, 1>, 0.70 }
    texture { Bricks }
  }
  // voussoirs
  #local I = 0;
  #while (I < 15)
    intersection {
      box { <0.70, -0.075, -0.385>, <0.93, 0.075, 0.385> }
      plane { y, 0 rotate z * 5.4 }
      plane { -y, 0 rotate z * -5.4 }
      #if (mod(I, 2)) texture { Stone } #else texture { Bricks translate <0.13, 0.043, 0> } #end
      rotate z * (6 + I * 12)
      translate y * 3.02
    }
    #local I = I + 1;
  #end
  box { <-0.16, 3.69, -0.42>, <0.16, 4.02, 0.42> texture { Stone } }
  // stone: sill, imposts, cornice
  box { <-1.20, 1.50, -0.46>, <1.20, 1.63, 0.46> texture { Stone } }
  box { <-1.17, 2.95, -0.40>, <-0.66, 3.05, 0.40> texture { Stone } }
  box { <0.66, 2.95, -0.40>, <1.17, 3.05, 0.40> texture { Stone } }
  box { <-1.22, 4.02, -0.46>, <1.22, 4.14, 0.46> texture { Stone } }
  box { <-1.28, 4.14, -0.52>, <1.28, 4.19, 0.52> texture { Verdigris } }
  // the copper roof with its standing seams
  union {
    prism { conic_sweep linear_spline 0, 1, 5, <1.28, 0.55>, <-1.28, 0.55>, <-1.28, -0.55>, <1.28, -0.55>, <1.28, 0.55> rotate x * 180 translate y * 1 scale <1, 0.95, 1> }
    #local I = -4;
    #while (I < 5)
      cylinder { <I * 0.29, 0, -0.555>, <I * 0.29 * 0.05, 0.93, -0.03>, 0.014 }
      #local I = I + 1;
    #end
    texture { Verdigris }
    translate y * 4.19
  }
  // the plaque
  box { <-0.86, 0.82, -0.39>, <0.86, 1.38, 0> texture { Stone } }
  box { <-0.82, 0.86, -0.395>, <0.82, 1.34, 0> texture { Verdigris finish { ambient 0.2 diffuse 0.6 } } }
  #local Letters = text { internal 1 "PATINA" 0.05, 0 }
  #local Width = max_extent(Letters).x;
  object { Letters translate x * -Width / 2 scale <0.46, 0.46, 1> translate <0, 0.955, -0.42> texture { pigment { srgb <0.97, 0.84, 0.50> } finish { specular 0.6 } } }
  // four bolts
  #local I = 0;
  #while (I < 4)
    sphere { <0.76 * (2 * mod(I, 2) - 1), 1.10 + 0.19 * (2 * int(I / 2) - 1), -0.395>, 0.022 pigment { srgb <0.9, 0.75, 0.4> } }
    #local I = I + 1;
  #end
  // the beams that carry the bell
  box { <-0.72, 3.02, -0.30>, <0.72, 3.15, -0.20> texture { Timber } }
  box { <-0.72, 3.02, 0.20>, <0.72, 3.15, 0.30> texture { Timber } }
  // the bell
  union {
    object { BellSkin translate y * -0.12 }
    torus { 0.335, 0.014 translate y * -0.70 }
    torus { 0.245, 0.012 translate y * -0.36 }
    torus { 0.408, 0.020 translate y * -0.81 }
    cylinder { <0, 0, 0>, <0, -0.16, 0>, 0.07 }
    texture { BellMetal }
    scale 0.88
    rotate z * SwingAngle
    translate y * 3.09
  }
  union {
    box { <-0.30, -0.07, -0.09>, <0.30, 0.09, 0.09> texture { Timber } }
    cylinder { <0, 0, -0.34>, <0, 0, 0.34>, 0.05 texture { Iron } }
    rotate z * SwingAngle
    translate y * 3.09
  }
  union {
    cylinder { <0, -0.2, 0>, <0, -0.77, 0>, 0.020 }
    sphere { <0, -0.77, 0>, 0.07 }
    texture { Iron }
    rotate z * Clapper
    translate y * 3.09
  }
  // a cat on the sill, watching the boats
  union {
    blob {
      threshold 0.5
      sphere { <0, 0.14, 0>, 0.26, 1 }
      sphere { <0, 0.27, 0.03>, 0.19, 1 }
      sphere { <0.005, 0.43, 0.05>, 0.16, 1.1 }
      sphere { <-0.10, 0.08, 0.02>, 0.13, 0.8 }
      sphere { <0.10, 0.08, 0.02>, 0.13, 0.8 }
    }
    cone { <-0.065, 0.47, 0.05>, 0.045, <-0.085, 0.57, 0.05>, 0.006 }
    cone { <0.065, 0.47, 0.05>, 0.045, <0.085, 0.57, 0.05>, 0.006 }
    #local Q = <0.10, 0.05, -0.10>;
    #local I = 1;
    #while (I < 15)
      #local A = I / 14;
      #local C = <0.10 - 0.05 * A + 0.10 * A * A * sin(1.9 * T), 0.05 - 0.42 * A, -0.10 - 0.22 * min(1, 2.6 * A)>;
      cylinder { Q, C, 0.030 - 0.010 * A }
      sphere { C, 0.030 - 0.010 * A }
      #local Q = C;
      #local I = I + 1;
    #end
    pigment { gradient y color_map { [0.5 srgb <0.80, 0.46, 0.20>] [0.5 srgb <0.64, 0.33, 0.13>] } scale 0.075 turbulence 0.05 }
    translate <0.38, 1.63, -0.20>
  }
  rotate y * 7
  scale 0.86
  translate <-2.22, 0.66, -1.0>
}

// -------------------------------------------------------------- foliage

#declare Rnd = seed(1887);
#declare Green = array[5];
#declare Green[0] = texture { pigment { srgb <0.25, 0.42, 0.13> } finish { ambient 0.32 } }
#declare Green[1] = texture { pigment { srgb <0.36, 0.54, 0.17> } finish { ambient 0.32 } }
#declare Green[2] = texture { pigment { srgb <0.50, 0.64, 0.22> } finish { ambient 0.36 } }
#declare Green[3] = texture { pigment { srgb <0.18, 0.34, 0.14> } finish { ambient 0.30 } }
#declare Green[4] = texture { pigment { srgb <0.68, 0.70, 0.28> } finish { ambient 0.38 } }

// A leaf of length L at P along direction D, bent about its rib.
#macro Leaf(P, D, L, K)
  #local Dn = vnormalize(D);
  #local Side = vnormalize(vcross(Dn, <rand(Rnd) - 0.5, rand(Rnd) * 0.6 - 0.3, -1>)) * L * 0.30;
  #local Up = vnormalize(vcross(Side, Dn)) * L * 0.09;
  #local Tip = P + Dn * L;
  #local A = P + Dn * L * 0.40 + Side + Up;
  #local C = P + Dn * L * 0.40 - Side + Up;
  triangle { P, A, Tip texture { Green[K] } }
  triangle { P, C, Tip texture { Green[K] } }
#end

// The boughs that hang in from the right.
#macro Bough(From, To, Leaves, Spread, Phase)
  #local Sway = <0.035 * sin(1.25 * T + Phase), 0.03 * sin(1.6 * T + Phase * 1.7), 0>;
  cone { From, 0.035, To + Sway, 0.008 texture { pigment { srgb <0.25, 0.18, 0.13> } } }
  mesh {
    #local I = 0;
    #while (I < Leaves)
      #local F = pow(rand(Rnd), 0.8);
      #local Out = <rand(Rnd) - 0.5, rand(Rnd) - 0.62, rand(Rnd) - 0.5> * Spread * (0.4 + 0.6 * F);
      #local Flutter = 0.02 * sin(3.1 * T + 40 * F + Phase);
      #local P = From + (To - From) * F + Sway * F + Out;
      #local D = vnormalize(To - From) * 0.5 + <rand(Rnd) - 0.5, rand(Rnd) - 0.9 + Flutter * 6, rand(Rnd) - 0.5>;
      Leaf(P, D, 0.10 + 0.06 * rand(Rnd), int(rand(Rnd) * 4.999))
      #local I = I + 1;
    #end
  }
#end

Bough(<4.3, 5.3, -2.0>, <1.75, 4.85, -2.3>, 420, 0.75, 0.0)
Bough(<4.3, 5.0, -2.2>, <2.20, 4.35, -2.4>, 420, 0.75, 1.1)
Bough(<4.3, 4.7, -1.6>, <2.85, 3.80, -1.9>, 300, 0.70, 2.3)
Bough(<4.3, 5.6, -1.6>, <1.10, 5.20, -1.8>, 420, 0.70, 3.2)

// Ivy on the bell-house, geraniums on its sill.
mesh {
  #local I = 0;
  #while (I < 620)
    #local F = rand(Rnd);
    #local Y = 0.7 + 3.3 * pow(F, 1.15);
    #local W = 0.27 * (1 - F) + 0.13;
    #local P = <-3.35 + W * (rand(Rnd) * 1.1 - 0.1) + 0.08 * sin(Y * 5), Y, -1.27 - 0.06 * rand(Rnd)>;
    #local P = P + <0, 0, 0.12 * (P.x + 2.28) * -1>;
    Leaf(P, <rand(Rnd) - 0.5, -0.7 + 0.08 * sin(2.2 * T + 9 * F), -0.25 - 0.3 * rand(Rnd)>, 0.09 + 0.05 * rand(Rnd), int(rand(Rnd) * 4.2))
    #local I = I + 1;
  #end
}

// ------------------------------------------------------------- the bunting

#declare BuntingColour = array[5];
#declare BuntingColour[0] = srgb <0.80, 0.17, 0.13>;
#declare BuntingColour[1] = srgb <0.96, 0.92, 0.82>;
#declare BuntingColour[2] = srgb <0.16, 0.48, 0.46>;
#declare BuntingColour[3] = srgb <0.93, 0.68, 0.18>;
#declare BuntingColour[4] = srgb <0.15, 0.30, 0.50>;
#macro BuntingPoint(F)
  (<-1.14, 4.18, -1.1> * (1 - F) + <3.6, 5.00, -1.8> * F - y * (0.60 + 0.02 * sin(1.4 * T)) * 4 * F * (1 - F))
#end
#local N = 20;
#local I = 0;
#while (I < N)
  #local A = BuntingPoint(I / N);
  #local C = BuntingPoint((I + 1) / N);
  cylinder { A, C, 0.007 texture { Rope } }
  #local Lean = <0.06 * sin(3.3 * T + I * 0.9), 0, 0.10 * sin(2.7 * T + I * 1.3)>;
  #local L = A * 0.88 + C * 0.12;
  #local R = A * 0.12 + C * 0.88;
  triangle { L, R, (A + C) / 2 - y * 0.25 + Lean
    texture { pigment { BuntingColour[mod(I, 5)] } finish { ambient 0.34 } }
  }
  #local I = I + 1;
#end

// ---------------------------------------------------------------- the gulls

#macro Gull(P, Heading, Phase, Size)
  #local Flap = sin(5.2 * T + Phase) * (0.55 + 0.45 * sin(0.9 * T + Phase));
  union {
    sphere { 0, 1 scale <0.30, 0.085, 0.085> }
    sphere { <0.30, 0.05, 0>, 0.075 }
    cone { <0.36, 0.05, 0>, 0.03, <0.47, 0.03, 0>, 0.004 pigment { srgb <0.95, 0.66, 0.16> } }
    mesh {
      #local Side = -1;
      #while (Side < 2)
        #local Elbow = <0.06, 0.10 + 0.20 * Flap, Side * 0.42>;
        #local Tip = <-0.16, 0.05 + 0.42 * Flap, Side * 0.98>;
        triangle { <0.16, 0.04, 0>, <-0.12, 0.04, 0>, Elbow + x * 0.08 }
        triangle { Elbow - x * 0.16, <-0.12, 0.04, 0>, Elbow + x * 0.08 }
        triangle { Elbow - x * 0.16, Tip, Elbow + x * 0.08 }
        #local Side = Side + 2;
      #end
      triangle { <-0.2, 0, 0>, <-0.42, 0.01, 0.12>, <-0.42, 0.01, -0.12> }
    }
    pigment { srgb <0.95, 0.94, 0.92> }
    finish { ambient 0.34 }
    scale Size
    rotate y * Heading
    translate P
  }
#end

Gull(<-3.6 + 0.95 * T, 7.9 + 0.35 * sin(0.7 * T), 14>, 12, 0.0, 1.0)
Gull(<-5.2 + 0.90 * T, 9.2 + 0.30 * sin(0.6 * T + 1), 17>, 8, 2.1, 1.0)
Gull(<6.4 - 0.80 * T, 7.3 + 0.25 * sin(0.8 * T + 2), 11>, 172, 4.0, 0.8)
