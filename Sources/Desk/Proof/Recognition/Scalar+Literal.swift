/// Lets a scalar value be compared with a sign as it is written.
func ~= (sign: Unicode.Scalar, scalar: UInt32) -> Bool { sign.value == scalar }

func == (scalar: UInt32, sign: Unicode.Scalar) -> Bool { scalar == sign.value }

func != (scalar: UInt32, sign: Unicode.Scalar) -> Bool { scalar != sign.value }
